package kessai.party;

import java.util.regex.Pattern;

/**
 * A party instance, as {@code wallet/slave-b}: its broker user, its folder, and the beginning of its addresses.
 *
 * @param role what it does
 * @param name its name within the role: {@code [a-z0-9](-?[a-z0-9]){0,38}}
 */
public record PartyName(Role role, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,38}");

    public PartyName {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "expected a name [a-z0-9](-?[a-z0-9]){0,38}, found '" + shown(name) + "'");
        }
    }

    /** Whether a text has the form of a party's name within its role. */
    public static boolean isName(String text) {
        return text.length() <= 77 && NAME.matcher(text).matches();
    }

    /**
     * The party that {@code role/name} names.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static PartyName parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("expected role/name, found '" + shown(text) + "'");
        }
        return new PartyName(Role.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    public static PartyName shop(String name) {
        return new PartyName(Role.SHOP, name);
    }

    public static PartyName bridge(String name) {
        return new PartyName(Role.BRIDGE, name);
    }

    public static PartyName wallet(String name) {
        return new PartyName(Role.WALLET, name);
    }

    public static PartyName gateway(String name) {
        return new PartyName(Role.GATEWAY, name);
    }

    /** The name with dots, as addresses and beans begin: {@code wallet.slave-b}. */
    public String dotted() {
        return role.word() + "." + name;
    }

    @Override
    public String toString() {
        return role.word() + "/" + name;
    }

    private static String shown(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }
}
