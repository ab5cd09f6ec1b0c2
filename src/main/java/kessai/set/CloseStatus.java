package kessai.set;

import kessai.der.Enumerated;

/**
 * Who closed a batch (set-protocol 2.12).
 *
 * <pre>
 * closeStatus ENUMERATED { closedbyMerchant(0), closedbyAcquirer(1) }
 * </pre>
 */
public enum CloseStatus implements Enumerated {
    /** SET's {@code closedbyMerchant}. */
    CLOSED_BY_MERCHANT(0),
    /** SET's {@code closedbyAcquirer}. */
    CLOSED_BY_ACQUIRER(1);

    private final int number;

    CloseStatus(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
