package kessai.journey;

import java.util.Locale;

/** How a settlement ended; it ends in exactly one of them. */
public enum Outcome {
    /** The institution approved; the money is captured later. */
    AUTHORIZED,
    /** The institution approved and the money is captured. */
    CAPTURED,
    /** The institution said no. */
    DECLINED,
    /** The customer or the shop said no. */
    CANCELLED,
    /** Nobody answered in time. */
    EXPIRED,
    /** No wallet is known for any of the brands. */
    UNROUTABLE,
    /** Anything else; the reason says what. */
    FAILED;

    /** The word that is shown: {@code captured}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the institution approved. */
    public boolean isPaid() {
        return this == AUTHORIZED || this == CAPTURED;
    }

    /**
     * The outcome of a word.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Outcome of(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("expected an outcome, found another word");
    }
}
