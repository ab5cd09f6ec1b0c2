package kessai.set;

import kessai.der.Enumerated;

/**
 * What the merchant asks for beyond the ordinary (set-protocol 2.8).
 *
 * <pre>
 * SpecialProcessing ::= ENUMERATED { directMarketing(0), preferredCustomer(1) }
 * </pre>
 */
public enum SpecialProcessing implements Enumerated {
    /** SET's {@code directMarketing}. */
    DIRECT_MARKETING(0),
    /** SET's {@code preferredCustomer}. */
    PREFERRED_CUSTOMER(1);

    private final int number;

    SpecialProcessing(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
