package kessai.party;

import java.util.Locale;

/** What a party does in a settlement. */
public enum Role {
    /** Posts wake-ups; its point of sale is a SET merchant. */
    SHOP,
    /** Hosts terminals and their connecting modules. */
    BRIDGE,
    /** Holds customers' accounts; is the SET cardholder on their behalf. */
    WALLET,
    /** Turns SET's authorisations into the issuer's. */
    GATEWAY,
    /** Issues a brand's certificates. */
    AUTHORITY;

    /** The role as it is written in names, addresses and settings: {@code wallet}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role that a word names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "expected one of shop, bridge, wallet, gateway, authority, found '" + word + "'");
    }
}
