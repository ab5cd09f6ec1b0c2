package kessai.purchase;

import kessai.der.Enumerated;

/** Where an authorisation stands at its gateway. */
public enum GatewayPhase implements Enumerated {
    /** The issuer has been asked. */
    ASKED(0),
    /** The issuer approved. */
    AUTHORIZED(1),
    /** The issuer did not approve; the payment instruction may be used again. */
    DECLINED(2),
    /** Taken back by the merchant, or blocked before it came. */
    REVERSED(3);

    private final int number;

    GatewayPhase(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
