package kessai.der;

import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Primitive;

/** ANY: whatever it is, its octets are kept. */
enum OpenType implements Asn1Type {
    ANY;

    @Override
    public ASN1Primitive write(Object value) {
        return ((Encoded) value).value();
    }

    @Override
    public Object read(ASN1Primitive found) {
        return Encoded.of(found);
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return true;
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.empty();
    }
}
