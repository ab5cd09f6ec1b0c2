package kessai.set;

import kessai.der.Enumerated;

/**
 * The decision about a capture reversal or a credit (set-protocol 2.10).
 *
 * <pre>
 * CapRevOrCredCode ::= ENUMERATED { success(0), unspecifiedFailure(1), duplicateRequest(2), originalProcessed(3), originalNotFound(4), capPurged(5),
 *   capDataMismatch(6), missingCapData(7), missingCapToken(8), invalidCapToken(9), batchUnknown(10), batchClosed(11) }
 * </pre>
 */
public enum CapRevOrCredCode implements Enumerated {
    /** SET's {@code success}. */
    SUCCESS(0),
    /** SET's {@code unspecifiedFailure}. */
    UNSPECIFIED_FAILURE(1),
    /** SET's {@code duplicateRequest}. */
    DUPLICATE_REQUEST(2),
    /** SET's {@code originalProcessed}. */
    ORIGINAL_PROCESSED(3),
    /** SET's {@code originalNotFound}. */
    ORIGINAL_NOT_FOUND(4),
    /** SET's {@code capPurged}. */
    CAP_PURGED(5),
    /** SET's {@code capDataMismatch}. */
    CAP_DATA_MISMATCH(6),
    /** SET's {@code missingCapData}. */
    MISSING_CAP_DATA(7),
    /** SET's {@code missingCapToken}. */
    MISSING_CAP_TOKEN(8),
    /** SET's {@code invalidCapToken}. */
    INVALID_CAP_TOKEN(9),
    /** SET's {@code batchUnknown}. */
    BATCH_UNKNOWN(10),
    /** SET's {@code batchClosed}. */
    BATCH_CLOSED(11);

    private final int number;

    CapRevOrCredCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
