package kessai.dialogue;

import kessai.der.Enumerated;

/** How a customer tells a master which slave settles. */
public enum DesignationKind implements Enumerated {
    /** Designates one of those that the master offers. */
    DESIGNATE(0),
    /** Gives the slave's address. */
    GIVE_ADDRESS(1);

    private final int number;

    DesignationKind(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
