package kessai.set;

import kessai.der.Enumerated;

/**
 * Who decided about an authorisation, and why not the issuer (set-protocol 2.8).
 *
 * <pre>
 * RespReason ::= ENUMERATED { issuer(0), standInTimeOut(1), standInFloorLimit(2), standInSuppressInquiries(3),
 *   standInIssuerUnavailable(4), standInIssuerRequest(5) }
 * </pre>
 */
public enum RespReason implements Enumerated {
    /** SET's {@code issuer}. */
    ISSUER(0),
    /** SET's {@code standInTimeOut}. */
    STAND_IN_TIME_OUT(1),
    /** SET's {@code standInFloorLimit}. */
    STAND_IN_FLOOR_LIMIT(2),
    /** SET's {@code standInSuppressInquiries}. */
    STAND_IN_SUPPRESS_INQUIRIES(3),
    /** SET's {@code standInIssuerUnavailable}. */
    STAND_IN_ISSUER_UNAVAILABLE(4),
    /** SET's {@code standInIssuerRequest}. */
    STAND_IN_ISSUER_REQUEST(5);

    private final int number;

    RespReason(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
