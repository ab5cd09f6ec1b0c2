package kessai.set;

import kessai.der.Enumerated;

/**
 * What characterises an authorisation (set-protocol 2.8).
 *
 * <pre>
 * AuthCharInd ::= ENUMERATED { directMarketing(0), recurringPayment(1), addressVerification(2), preferredCustomer(3), incrementalAuth(4) }
 * </pre>
 */
public enum AuthCharInd implements Enumerated {
    /** SET's {@code directMarketing}. */
    DIRECT_MARKETING(0),
    /** SET's {@code recurringPayment}. */
    RECURRING_PAYMENT(1),
    /** SET's {@code addressVerification}. */
    ADDRESS_VERIFICATION(2),
    /** SET's {@code preferredCustomer}. */
    PREFERRED_CUSTOMER(3),
    /** SET's {@code incrementalAuth}. */
    INCREMENTAL_AUTH(4);

    private final int number;

    AuthCharInd(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
