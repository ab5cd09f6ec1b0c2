package kessai.set;

import kessai.der.Enumerated;

/**
 * How the address compares with what the issuer knows (set-protocol 2.8).
 *
 * <pre>
 * AVSResult ::= ENUMERATED { resultUnavailable(0), noMatch(1), addressMatchOnly(2), postalCodeMatchOnly(3), fullMatch(4) }
 * </pre>
 */
public enum AvsResult implements Enumerated {
    /** SET's {@code resultUnavailable}. */
    RESULT_UNAVAILABLE(0),
    /** SET's {@code noMatch}. */
    NO_MATCH(1),
    /** SET's {@code addressMatchOnly}. */
    ADDRESS_MATCH_ONLY(2),
    /** SET's {@code postalCodeMatchOnly}. */
    POSTAL_CODE_MATCH_ONLY(3),
    /** SET's {@code fullMatch}. */
    FULL_MATCH(4);

    private final int number;

    AvsResult(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
