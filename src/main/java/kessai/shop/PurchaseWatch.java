package kessai.shop;

import kessai.wakeup.SettlementId;

/**
 * Knows whether a purchase is under way for a settlement: the gateway may have been asked, so that only its answer, or
 * a reversal, decides how the settlement ends.
 */
@FunctionalInterface
interface PurchaseWatch {

    /** Asked in the transaction that holds the settlement. */
    boolean isUnderWay(SettlementId settlement);
}
