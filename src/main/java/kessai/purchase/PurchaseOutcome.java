package kessai.purchase;

/** How far a purchase is, in the words of the settlement. */
public enum PurchaseOutcome {
    /** The merchant has the order; the institution's answer is not there. */
    PENDING,
    /** The merchant never saw the order. */
    NOT_RECEIVED,
    /** The institution approved. */
    AUTHORIZED,
    /** The institution approved and captured. */
    CAPTURED,
    /** The institution said no. */
    DECLINED,
    /** Something went wrong; the reason is beside it. */
    FAILED
}
