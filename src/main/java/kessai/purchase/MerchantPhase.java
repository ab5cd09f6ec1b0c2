package kessai.purchase;

import kessai.der.Enumerated;

/** Where a transaction stands at its merchant. */
public enum MerchantPhase implements Enumerated {
    /** PInitRes was given; no PReq came. */
    INITIALISED(0),
    /** AuthReq is with the gateway. */
    AUTHORIZING(1),
    /** The gateway's decision is there, whichever it is. */
    AUTHORIZED(2),
    /** The order was turned down before the gateway was asked. */
    REJECTED(3),
    /** The merchant gave up waiting; AuthRevReq is with the gateway. */
    REVERSING(4),
    /** The gateway took back what it may have authorised. */
    REVERSED(5),
    /** The gateway answered AuthReq with an Error. */
    FAILED(6);

    private final int number;

    MerchantPhase(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
