package kessai.wakeup;

import java.util.stream.Stream;

/** The thirteen ways in which a terminal reaches the wallet that settles; each numbered as in the patent. */
public enum Topology {
    /** One module, one wallet. */
    CONVENTIONAL(100),
    /** The customer chooses a module beforehand. */
    PRESELECTED(101),
    /** The customer chooses a module at the wake-up. */
    PROMPTED(102),
    /** The selector holds the brand information. */
    SELECTOR_HOLDS_BRANDS(103),
    /** The modules hold the brand information. */
    MODULES_HOLD_BRANDS(104),
    /** The server wallets hold the brand information. */
    WALLETS_HOLD_BRANDS(105),
    /** One module that knows several wallets. */
    SINGLE_MODULE(106),
    /** A master holds the brand information and relays to slaves. */
    MASTER_RELAYS(107),
    /** A master fetches the certificate from a slave and settles itself. */
    MASTER_ACQUIRES(108),
    /** A master lists its slaves and the customer designates one. */
    MASTER_LISTS_SLAVES(109),
    /** The customer gives the slave's address. */
    CUSTOMER_GIVES_ADDRESS(110),
    /** The terminal sends the brand information along. */
    TERMINAL_HOLDS_BRANDS(111),
    /** The terminal sends the slave list along and the customer designates one. */
    TERMINAL_LISTS_SLAVES(112);

    private final int number;

    Topology(int number) {
        this.number = number;
    }

    /** Its number, 100 to 112. */
    public int number() {
        return number;
    }

    /** Whether the wallets are asked at the wake-up what they settle. */
    public boolean asksWallets() {
        return this == WALLETS_HOLD_BRANDS || this == SINGLE_MODULE;
    }

    /** Whether a master asks the customer which slave settles. */
    public boolean mastersAsk() {
        return this == MASTER_LISTS_SLAVES || this == CUSTOMER_GIVES_ADDRESS || this == TERMINAL_LISTS_SLAVES;
    }

    /** Whether the terminal may go to another wallet when one refuses. */
    public boolean triesAnother() {
        return this == PRESELECTED || this == PROMPTED || this == MODULES_HOLD_BRANDS || asksWallets();
    }

    /** The topology with this number. */
    public static Topology of(int number) {
        return Stream.of(values())
                .filter(topology -> topology.number == number)
                .findFirst()
                .orElseThrow(() -> new ValueRefused("a topology's number, 100 to 112", Integer.toString(number)));
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
