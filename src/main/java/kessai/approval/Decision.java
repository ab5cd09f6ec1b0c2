package kessai.approval;

import kessai.der.Enumerated;

/** What the customer decided. */
public enum Decision implements Enumerated {
    /** Pay. */
    APPROVED(0),
    /** Do not. */
    DECLINED(1);

    private final int number;

    Decision(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
