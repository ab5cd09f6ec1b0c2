package kessai.der;

import org.bouncycastle.asn1.ASN1Primitive;

/** Any one value, kept as its canonical DER: an open type, or a structure that somebody else opens. */
public final class Encoded {

    private final Bytes der;

    /** The same, read: whoever writes it into something greater need not read it again. */
    private final ASN1Primitive value;

    private Encoded(Bytes der, ASN1Primitive value) {
        this.der = der;
        this.value = value;
    }

    /**
     * The value with this encoding.
     *
     * @throws Undecodable if it is not the canonical DER of one value, such as the BER that CMS tools may write
     */
    public static Encoded of(byte[] der) {
        try {
            ASN1Primitive value = Der.parse(der);
            Der.requireCanonical(Der.octets(value), der);
            return new Encoded(Bytes.of(der), value);
        } catch (Fault fault) {
            throw fault.within("Encoded").asUndecodable();
        }
    }

    static Encoded of(ASN1Primitive value) {
        return new Encoded(Bytes.of(Der.octets(value)), value);
    }

    ASN1Primitive value() {
        return value;
    }

    /** Its encoding; a copy. */
    public byte[] toByteArray() {
        return der.toByteArray();
    }

    /** How many octets the encoding has. */
    public int size() {
        return der.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Encoded that && der.equals(that.der);
    }

    @Override
    public int hashCode() {
        return der.hashCode();
    }

    @Override
    public String toString() {
        return "Encoded[" + der.size() + " octets]";
    }
}
