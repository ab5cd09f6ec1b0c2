package kessai.der;

import org.bouncycastle.asn1.ASN1Primitive;

/** Any one value, kept as its canonical DER: an open type, or a structure that somebody else opens. */
public final class Encoded {

    private final Bytes der;

    private Encoded(Bytes der) {
        this.der = der;
    }

    /**
     * The value with this encoding.
     *
     * @throws Undecodable if it is not the canonical DER of one value, such as the BER that CMS tools may write
     */
    public static Encoded of(byte[] der) {
        try {
            Der.requireCanonical(Der.octets(Der.parse(der)), der);
            return new Encoded(Bytes.of(der));
        } catch (Fault fault) {
            throw fault.within("Encoded").asUndecodable();
        }
    }

    static Encoded of(ASN1Primitive value) {
        return new Encoded(Bytes.of(Der.octets(value)));
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
