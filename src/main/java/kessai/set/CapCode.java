package kessai.set;

import kessai.der.Enumerated;

/**
 * The decision about a capture (set-protocol 2.10).
 *
 * <pre>
 * CapCode ::= ENUMERATED { success(0), unspecifiedFailure(1), duplicateRequest(2), authExpired(3), authDataMissing(4), invalidAuthData(5),
 *   capTokenMissing(6), invalidCapToken(7), batchUnknown(8), batchClosed(9), unknownXID(10), unknownLID(11) }
 * </pre>
 */
public enum CapCode implements Enumerated {
    /** SET's {@code success}. */
    SUCCESS(0),
    /** SET's {@code unspecifiedFailure}. */
    UNSPECIFIED_FAILURE(1),
    /** SET's {@code duplicateRequest}. */
    DUPLICATE_REQUEST(2),
    /** SET's {@code authExpired}. */
    AUTH_EXPIRED(3),
    /** SET's {@code authDataMissing}. */
    AUTH_DATA_MISSING(4),
    /** SET's {@code invalidAuthData}. */
    INVALID_AUTH_DATA(5),
    /** SET's {@code capTokenMissing}. */
    CAP_TOKEN_MISSING(6),
    /** SET's {@code invalidCapToken}. */
    INVALID_CAP_TOKEN(7),
    /** SET's {@code batchUnknown}. */
    BATCH_UNKNOWN(8),
    /** SET's {@code batchClosed}. */
    BATCH_CLOSED(9),
    /** SET's {@code unknownXID}. */
    UNKNOWN_XID(10),
    /** SET's {@code unknownLID}. */
    UNKNOWN_LID(11);

    private final int number;

    CapCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
