package kessai.der;

import java.util.function.IntPredicate;

/** The characters of a string type. */
public enum Alphabet {
    /** VisibleString: ASCII from space to tilde. */
    VISIBLE(c -> c >= ' ' && c <= '~'),
    /** NumericString: digits and space. */
    NUMERIC(c -> (c >= '0' && c <= '9') || c == ' '),
    /** IA5String: ASCII with its control characters. */
    IA5(c -> c <= 0x7f),
    /** BMPString: the basic multilingual plane of Unicode. */
    BMP(c -> c <= 0xffff && !isSurrogate(c)),
    /** UTF8String: Unicode. */
    UTF8(c -> !isSurrogate(c)),
    /** A CHOICE of VisibleString and BMPString, SET's SETString: the first for every text that it can hold. */
    VISIBLE_OR_BMP(c -> c <= 0xffff && !isSurrogate(c));

    @SuppressWarnings("ImmutableEnumChecker") // a predicate without state
    private final IntPredicate characters;

    Alphabet(IntPredicate characters) {
        this.characters = characters;
    }

    /** Whether all characters of the text are of this alphabet. */
    public boolean has(String text) {
        return text.codePoints().allMatch(characters);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
