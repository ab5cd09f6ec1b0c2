package kessai.set;

import kessai.der.Enumerated;

/**
 * Which market data went with an authorisation (set-protocol 2.8).
 *
 * <pre>
 * MarketSpecDataID ::= ENUMERATED { failedEdit(0), auto(1), hotel(2), transport(3) }
 * </pre>
 */
public enum MarketSpecDataId implements Enumerated {
    /** SET's {@code failedEdit}. */
    FAILED_EDIT(0),
    /** SET's {@code auto}. */
    AUTO(1),
    /** SET's {@code hotel}. */
    HOTEL(2),
    /** SET's {@code transport}. */
    TRANSPORT(3);

    private final int number;

    MarketSpecDataId(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
