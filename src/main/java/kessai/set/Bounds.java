package kessai.set;

import static kessai.der.Alphabet.VISIBLE;
import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import java.math.BigInteger;
import java.util.List;
import kessai.der.Alphabet;

/**
 * What the constructors of this package check. The messages name the component and never quote what it holds.
 */
final class Bounds {

    private static final int BITS_MAX = 256;

    private Bounds() {}

    static void size(String name, int size, int min, int max) {
        require(size >= min && size <= max, name, "has size " + size + ", expected " + min + " to " + max);
    }

    static void range(String name, long value, long min, long max) {
        require(value >= min && value <= max, name, "is outside " + min + " to " + max);
    }

    /** A whole number that is not negative, and no larger than arithmetic with it stays cheap. */
    static void natural(String name, BigInteger value) {
        require(value.signum() >= 0, name, "is negative");
        require(value.bitLength() <= BITS_MAX, name, "has more than " + BITS_MAX + " bits");
    }

    static void visible(String name, String text, int min, int max) {
        text(name, text, VISIBLE, min, max);
    }

    static void setString(String name, String text, int min, int max) {
        text(name, text, VISIBLE_OR_BMP, min, max);
    }

    static void digits(String name, String text, int min, int max) {
        require(text.chars().allMatch(c -> c >= '0' && c <= '9'), name, "has characters that are no digits");
        size(name, text.length(), min, max);
    }

    static void notEmpty(String name, List<?> list) {
        require(!list.isEmpty(), name, "is empty");
    }

    private static void text(String name, String text, Alphabet alphabet, int min, int max) {
        require(alphabet.has(text), name, "has characters that are not " + alphabet);
        size(name, text.length(), min, max);
    }

    private static void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + otherwise);
        }
    }
}
