package kessai.der;

import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Primitive;

/** An ASN.1 type: how values of one Java type are written and read. */
interface Asn1Type {

    /** Throws a {@link Fault} for a value that has no encoding. */
    ASN1Primitive write(Object value);

    /** Throws a {@link Fault} for anything that {@link #write} could not have written. */
    Object read(ASN1Primitive found);

    /** Whether the tag is of this type; {@link #read} may still refuse the rest. */
    boolean accepts(ASN1Primitive found);

    /** The tag that an implicit tag takes the place of; empty for CHOICE and ANY, which can only be tagged explicitly. */
    OptionalInt universalTag();

    /** What ASN.1 calls it. */
    String name();
}
