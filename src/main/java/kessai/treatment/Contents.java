package kessai.treatment;

import kessai.der.Enumerated;

/** What travels in the RSA block of an envelope beside the key (set-protocol.md section 3.3). */
public enum Contents implements Enumerated {
    /** The key alone. */
    NONE(0),
    /** PANData. */
    PAN_DATA(1),
    /** PANData0. */
    PAN_DATA_0(2),
    /** PANToken. */
    PAN_TOKEN(3),
    /** PANOnly. */
    PAN_ONLY(4),
    /** AcctData. */
    ACCT_DATA(5);

    private final int number;

    Contents(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
