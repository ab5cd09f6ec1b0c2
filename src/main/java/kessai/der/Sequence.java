package kessai.der;

import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERSequence;

/** SEQUENCE: a record. */
record Sequence(RecordShape shape) implements Asn1Type {

    @Override
    public ASN1Primitive write(Object value) {
        ASN1EncodableVector components = new ASN1EncodableVector();
        shape.fields().forEach(field -> field.write(value, components));
        return new DERSequence(components);
    }

    @Override
    public Object read(ASN1Primitive found) {
        if (!(found instanceof ASN1Sequence sequence)) {
            throw Fault.unexpected("SEQUENCE " + shape.name(), found);
        }
        Object[] values = new Object[shape.fields().size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            Field field = shape.fields().get(i);
            ASN1Primitive component =
                    next < sequence.size() ? sequence.getObjectAt(next).toASN1Primitive() : null;
            if (component != null && field.takes(component)) {
                values[i] = field.read(component);
                next++;
            } else {
                values[i] = field.whenAbsent();
            }
        }
        if (next < sequence.size()) {
            throw new Fault("does not have " + Asn1Names.of(sequence.getObjectAt(next)) + " as component " + next);
        }
        return shape.make(values);
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return found instanceof ASN1Sequence;
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.of(BERTags.SEQUENCE);
    }

    @Override
    public String name() {
        return "SEQUENCE";
    }
}
