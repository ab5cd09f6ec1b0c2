package kessai.set;

import kessai.der.Enumerated;

/**
 * Whether a sale is one of several (set-protocol 2.11).
 *
 * <pre>
 * PayRecurInd ::= ENUMERATED { unknown(0), singleTransaction(1), recurringTransaction(2), installmentPayment(3), otherMailOrder(4) }
 * </pre>
 */
public enum PayRecurInd implements Enumerated {
    /** SET's {@code unknown}. */
    UNKNOWN(0),
    /** SET's {@code singleTransaction}. */
    SINGLE_TRANSACTION(1),
    /** SET's {@code recurringTransaction}. */
    RECURRING_TRANSACTION(2),
    /** SET's {@code installmentPayment}. */
    INSTALLMENT_PAYMENT(3),
    /** SET's {@code otherMailOrder}. */
    OTHER_MAIL_ORDER(4);

    private final int number;

    PayRecurInd(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
