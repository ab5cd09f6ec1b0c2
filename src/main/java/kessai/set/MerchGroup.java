package kessai.set;

import kessai.der.Enumerated;

/**
 * A merchant's line of business (set-protocol 2.8).
 *
 * <pre>
 * MerchGroup ::= ENUMERATED { commercialTravel(1), lodging(2), automobileRental(3), restaurant(4), medical(5),
 *   mailOrPhoneOrder(6), riskyPurchase(7), other(8) }
 * </pre>
 */
public enum MerchGroup implements Enumerated {
    /** SET's {@code commercialTravel}. */
    COMMERCIAL_TRAVEL(1),
    /** SET's {@code lodging}. */
    LODGING(2),
    /** SET's {@code automobileRental}. */
    AUTOMOBILE_RENTAL(3),
    /** SET's {@code restaurant}. */
    RESTAURANT(4),
    /** SET's {@code medical}. */
    MEDICAL(5),
    /** SET's {@code mailOrPhoneOrder}. */
    MAIL_OR_PHONE_ORDER(6),
    /** SET's {@code riskyPurchase}. */
    RISKY_PURCHASE(7),
    /** SET's {@code other}. */
    OTHER(8);

    private final int number;

    MerchGroup(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
