package kessai.der;

import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Primitive;

/** {@code A ::= B (constraint)}: a record that is on the wire what its one component is. */
final class TransparentRecord implements Asn1Type {

    private final RecordShape shape;
    private final Field content;

    TransparentRecord(RecordShape shape) {
        if (shape.fields().size() != 1 || shape.fields().get(0).absent() != null) {
            throw new IllegalStateException(shape.name() + " is transparent and needs exactly one component");
        }
        this.shape = shape;
        this.content = shape.fields().get(0);
    }

    @Override
    public ASN1Primitive write(Object value) {
        return content.type().write(content.of(value));
    }

    @Override
    public Object read(ASN1Primitive found) {
        return shape.make(content.type().read(found));
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return content.type().accepts(found);
    }

    @Override
    public OptionalInt universalTag() {
        return content.type().universalTag();
    }

    @Override
    public String name() {
        return content.type().name();
    }
}
