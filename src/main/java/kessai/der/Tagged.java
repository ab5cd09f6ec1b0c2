package kessai.der;

import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERTaggedObject;

/** {@code [number] EXPLICIT base} or {@code [number] IMPLICIT base}. */
record Tagged(int number, boolean explicit, Asn1Type base) implements Asn1Type {

    Tagged {
        // X.680 31.2.7 c: a CHOICE or an open type has no tag of its own that an implicit one could replace.
        explicit = explicit || base.universalTag().isEmpty();
    }

    @Override
    public ASN1Primitive write(Object value) {
        return new DERTaggedObject(explicit, number, base.write(value));
    }

    @Override
    public Object read(ASN1Primitive found) {
        if (!(found instanceof ASN1TaggedObject tagged) || !accepts(found)) {
            throw Fault.unexpected(name(), found);
        }
        return base.read(inside(tagged));
    }

    private ASN1Primitive inside(ASN1TaggedObject tagged) {
        try {
            return explicit
                    ? tagged.getExplicitBaseObject().toASN1Primitive()
                    : tagged.getBaseUniversal(false, base.universalTag().orElseThrow());
        } catch (IllegalStateException | IllegalArgumentException malformed) {
            throw new Fault("expected " + base.name() + " in " + name() + ", found something else");
        }
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return found instanceof ASN1TaggedObject tagged && tagged.hasContextTag(number);
    }

    @Override
    public OptionalInt universalTag() {
        throw new IllegalStateException("a tagged type is not tagged again");
    }

    @Override
    public String name() {
        return "[" + number + "]";
    }
}
