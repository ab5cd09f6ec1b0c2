package kessai.treatment;

import java.io.IOException;
import kessai.der.Oid;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;

/** DER between octets and Bouncy Castle's objects, for the structures of CMS. */
final class Asn1 {

    private Asn1() {}

    static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("An array takes every octet", impossible);
        }
    }

    /** Parses octets that are known to be DER of limited depth, since {@code kessai.der} has passed them. */
    static ASN1Primitive parse(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("Not DER", malformed);
        }
    }

    static ASN1ObjectIdentifier oid(Oid oid) {
        return new ASN1ObjectIdentifier(oid.dotted());
    }
}
