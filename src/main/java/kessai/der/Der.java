package kessai.der;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Values to DER and back, as their types declare it.
 *
 * <p>Reading is strict: of all encodings of a value only the canonical one is accepted, so that digests and signatures
 * can be recomputed from values and no original octets need be carried along.
 */
public final class Der {

    /** The longest encoding that is read, in octets. */
    public static final int SIZE_MAX = 256 * 1024;

    private Der() {}

    /**
     * The DER of a value, as its own class declares it. A record that is an alternative of a CHOICE is written
     * <em>without</em> its tag in that choice; see {@link #encode(Class, Object)}.
     *
     * @throws IllegalArgumentException if the value has no encoding, such as a time with a fraction of a second
     */
    public static byte[] encode(Object value) {
        return write(value.getClass(), value);
    }

    /**
     * The DER of a value as the given type declares it: an alternative of a CHOICE comes with its tag.
     *
     * @throws IllegalArgumentException if the value has no encoding
     */
    public static <T> byte[] encode(Class<? super T> as, T value) {
        return write(as, value);
    }

    /**
     * The value that these octets are the canonical encoding of.
     *
     * @throws Undecodable for any other octets whatever
     */
    public static <T> T decode(Class<T> type, byte[] der) {
        Asn1Type asn1 = Asn1Types.of(type);
        try {
            Object value = asn1.read(parse(der));
            requireCanonical(octets(asn1.write(value)), der);
            return type.cast(value);
        } catch (Fault fault) {
            throw fault.within(type.getSimpleName()).asUndecodable();
        }
    }

    private static byte[] write(Class<?> as, Object value) {
        Asn1Type asn1 = Asn1Types.of(as);
        try {
            return octets(asn1.write(value));
        } catch (Fault fault) {
            throw fault.within(as.getSimpleName()).asIllegalArgument();
        }
    }

    /** One value of unknown type, within the limits on size, depth and count. */
    static ASN1Primitive parse(byte[] der) {
        Outline.check(der);
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException | RuntimeException malformed) {
            // Whatever the parser makes of hostile octets, it is a fault of the octets. Its words may quote them.
            Outline.visit(der, (from, to) -> requireWellFormed(der, from, to));
            throw new Fault("is not well-formed");
        }
    }

    private static void requireWellFormed(byte[] der, int from, int to) {
        try {
            ASN1Primitive.fromByteArray(Arrays.copyOfRange(der, from, to));
        } catch (IOException | RuntimeException malformed) {
            throw new Fault("has a malformed " + Asn1Names.ofTag(der[from]) + " at octet " + from);
        }
    }

    static byte[] octets(ASN1Primitive written) {
        try {
            return written.getEncoded(ASN1Encoding.DER);
        } catch (IOException | RuntimeException unwritable) {
            throw new Fault("has no encoding");
        }
    }

    static void requireCanonical(byte[] canonical, byte[] found) {
        int difference = Arrays.mismatch(canonical, found);
        if (difference >= 0) {
            throw new Fault("is not in canonical DER (differs at octet " + difference + ")");
        }
    }
}
