package kessai.set;

import kessai.der.Enumerated;

/**
 * The decision about a reversal (set-protocol 2.9).
 *
 * <pre>
 * AuthRevCode ::= ENUMERATED { approved(0), unspecifiedFailure(1), noReply(2), amountError(3), expiredCard(4), invalidTransaction(5),
 *   systemError(6), missingCapToken(7), invalidCapToken(8), invalidAmount(9) }
 * </pre>
 */
public enum AuthRevCode implements Enumerated {
    /** SET's {@code approved}. */
    APPROVED(0),
    /** SET's {@code unspecifiedFailure}. */
    UNSPECIFIED_FAILURE(1),
    /** SET's {@code noReply}. */
    NO_REPLY(2),
    /** SET's {@code amountError}. */
    AMOUNT_ERROR(3),
    /** SET's {@code expiredCard}. */
    EXPIRED_CARD(4),
    /** SET's {@code invalidTransaction}. */
    INVALID_TRANSACTION(5),
    /** SET's {@code systemError}. */
    SYSTEM_ERROR(6),
    /** SET's {@code missingCapToken}. */
    MISSING_CAP_TOKEN(7),
    /** SET's {@code invalidCapToken}. */
    INVALID_CAP_TOKEN(8),
    /** SET's {@code invalidAmount}. */
    INVALID_AMOUNT(9);

    private final int number;

    AuthRevCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
