package kessai.set;

import kessai.der.Enumerated;

/**
 * The decision about an authorisation (set-protocol 2.8).
 *
 * <pre>
 * AuthCode ::= ENUMERATED { approved(0), unspecifiedFailure(1), declined(2), noReply(3), callIssuer(4), amountError(5), expiredCard(6),
 *   invalidTransaction(7), systemError(8), piPreviouslyUsed(9), recurringTooSoon(10), recurringExpired(11), piAuthMismatch(12),
 *   installRecurMismatch(13), captureNotSupported(14), signatureRequired(15), cardMerchBrandMismatch(16) }
 * </pre>
 */
public enum AuthCode implements Enumerated {
    /** SET's {@code approved}. */
    APPROVED(0),
    /** SET's {@code unspecifiedFailure}. */
    UNSPECIFIED_FAILURE(1),
    /** SET's {@code declined}. */
    DECLINED(2),
    /** SET's {@code noReply}. */
    NO_REPLY(3),
    /** SET's {@code callIssuer}. */
    CALL_ISSUER(4),
    /** SET's {@code amountError}. */
    AMOUNT_ERROR(5),
    /** SET's {@code expiredCard}. */
    EXPIRED_CARD(6),
    /** SET's {@code invalidTransaction}. */
    INVALID_TRANSACTION(7),
    /** SET's {@code systemError}. */
    SYSTEM_ERROR(8),
    /** SET's {@code piPreviouslyUsed}. */
    PI_PREVIOUSLY_USED(9),
    /** SET's {@code recurringTooSoon}. */
    RECURRING_TOO_SOON(10),
    /** SET's {@code recurringExpired}. */
    RECURRING_EXPIRED(11),
    /** SET's {@code piAuthMismatch}. */
    PI_AUTH_MISMATCH(12),
    /** SET's {@code installRecurMismatch}. */
    INSTALL_RECUR_MISMATCH(13),
    /** SET's {@code captureNotSupported}. */
    CAPTURE_NOT_SUPPORTED(14),
    /** SET's {@code signatureRequired}. */
    SIGNATURE_REQUIRED(15),
    /** SET's {@code cardMerchBrandMismatch}. */
    CARD_MERCH_BRAND_MISMATCH(16);

    private final int number;

    AuthCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
