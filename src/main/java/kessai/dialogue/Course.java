package kessai.dialogue;

import kessai.der.Enumerated;

/** How a wake-up goes on from a party, as far as that party can say. */
public enum Course implements Enumerated {
    /** The party settles by itself. */
    SETTLES(0, ""),
    /** The next wallet is woken. */
    WAKES(1, ""),
    /** The next wallets are asked which of the brands they settle; then the party decides. */
    ASKS_WALLETS(2, ""),
    /** The party settles by itself, with a certificate that the next wallet hands out. */
    FETCHES(3, ""),
    /** The next wallet is woken once it has proved itself; until then it is told nothing. */
    AWAITS_PROOF(4, ""),
    /** The customer chooses one of the candidates. */
    CHOOSE_WALLET(5, "choose-wallet"),
    /** The customer designates one of the candidates as the slave. */
    DESIGNATE_SLAVE(6, "designate-slave"),
    /** The customer gives the slave's address. */
    GIVE_ADDRESS(7, "give-address"),
    /** It does not: this party knows nobody. */
    REFUSES(8, ""),
    /** What was asked for is said or handed out; who asked decides. */
    TELLS(9, ""),
    /** There is no such terminal. */
    NO_TERMINAL(10, "");

    private final int number;
    private final String asks;

    Course(int number, String asks) {
        this.number = number;
        this.asks = asks;
    }

    @Override
    public int number() {
        return number;
    }

    /** What the customer is asked; empty: nothing. */
    public String asks() {
        return asks;
    }
}
