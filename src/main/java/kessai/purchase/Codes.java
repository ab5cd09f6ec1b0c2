package kessai.purchase;

import java.util.Locale;

/** SET's codes as the book spells them. */
final class Codes {

    private Codes() {}

    /** {@code PI_AUTH_MISMATCH} as {@code piAuthMismatch}. */
    static String spelled(Enum<?> code) {
        var words = code.name().toLowerCase(Locale.ROOT).split("_", -1);
        var spelled = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            spelled.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return spelled.toString();
    }
}
