package kessai.der;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** Octets that do not change. Equality takes the same time wherever the difference is. */
public final class Bytes {

    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    /** These octets; they are copied. */
    public static Bytes of(byte... octets) {
        return new Bytes(octets.clone());
    }

    /** The octets that these hexadecimal digits stand for, two digits each, nothing between them. */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /** So many unpredictable octets. */
    public static Bytes random(int size, SecureRandom random) {
        byte[] octets = new byte[size];
        random.nextBytes(octets);
        return new Bytes(octets);
    }

    /** The octets; a copy. */
    public byte[] toByteArray() {
        return octets.clone();
    }

    /** How many they are. */
    public int size() {
        return octets.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** The octets as hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(octets);
    }
}
