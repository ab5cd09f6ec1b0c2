package kessai.set;

import kessai.der.Enumerated;

/**
 * That the merchant suspects the card (set-protocol 2.8).
 *
 * <pre>
 * CardSuspect ::= ENUMERATED { unspecifiedReason(0) }
 * </pre>
 */
public enum CardSuspect implements Enumerated {
    /** SET's {@code unspecifiedReason}. */
    UNSPECIFIED_REASON(0);

    private final int number;

    CardSuspect(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
