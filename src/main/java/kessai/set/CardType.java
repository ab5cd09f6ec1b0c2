package kessai.set;

import kessai.der.Enumerated;

/**
 * What kind of card it is (set-protocol 2.8).
 *
 * <pre>
 * CardType ::= ENUMERATED { unavailable(0), classic(1), gold(2), platinum(3), premier(4), debit(5), pinBasedDebit(6), atm(7), electronicOnly(8),
 *   unspecifiedConsumer(9), corporateTravel(10), purchasing(11), business(12), unspecifiedCommercial(13), privateLabel(14), proprietary(15) }
 * </pre>
 */
public enum CardType implements Enumerated {
    /** SET's {@code unavailable}. */
    UNAVAILABLE(0),
    /** SET's {@code classic}. */
    CLASSIC(1),
    /** SET's {@code gold}. */
    GOLD(2),
    /** SET's {@code platinum}. */
    PLATINUM(3),
    /** SET's {@code premier}. */
    PREMIER(4),
    /** SET's {@code debit}. */
    DEBIT(5),
    /** SET's {@code pinBasedDebit}. */
    PIN_BASED_DEBIT(6),
    /** SET's {@code atm}. */
    ATM(7),
    /** SET's {@code electronicOnly}. */
    ELECTRONIC_ONLY(8),
    /** SET's {@code unspecifiedConsumer}. */
    UNSPECIFIED_CONSUMER(9),
    /** SET's {@code corporateTravel}. */
    CORPORATE_TRAVEL(10),
    /** SET's {@code purchasing}. */
    PURCHASING(11),
    /** SET's {@code business}. */
    BUSINESS(12),
    /** SET's {@code unspecifiedCommercial}. */
    UNSPECIFIED_COMMERCIAL(13),
    /** SET's {@code privateLabel}. */
    PRIVATE_LABEL(14),
    /** SET's {@code proprietary}. */
    PROPRIETARY(15);

    private final int number;

    CardType(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
