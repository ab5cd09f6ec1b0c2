package kessai.dialogue;

import kessai.der.Enumerated;

/** What a party is asked to imagine. */
public enum WhatIfKind implements Enumerated {
    /** That it is woken. */
    WAKE_UP(0),
    /** That it is asked which of the brands it settles for the customer. */
    BRANDS(1),
    /** That a master asks it for the customer's certificate. */
    CERTIFICATE(2);

    private final int number;

    WhatIfKind(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
