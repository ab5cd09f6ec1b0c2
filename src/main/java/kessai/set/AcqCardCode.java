package kessai.set;

import kessai.der.Enumerated;

/**
 * What kind of message the acquirer has for the cardholder (set-protocol 2.8).
 *
 * <pre>
 * AcqCardCode ::= ENUMERATED { messageOfDay(0), accountInfo(1), callCustomerService(2) }
 * </pre>
 */
public enum AcqCardCode implements Enumerated {
    /** SET's {@code messageOfDay}. */
    MESSAGE_OF_DAY(0),
    /** SET's {@code accountInfo}. */
    ACCOUNT_INFO(1),
    /** SET's {@code callCustomerService}. */
    CALL_CUSTOMER_SERVICE(2);

    private final int number;

    AcqCardCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
