package kessai.wakeup;

/** Where a terminal is, written {@code name@bridge} as in mail. */
public record TerminalAddress(TerminalName name, BridgeName bridge) {

    private static final Shape SHAPE = Shape.of(
            "[a-z0-9](-?[a-z0-9]){0,38}@[a-z0-9](-?[a-z0-9]){0,38}",
            "name@bridge, each of the form [a-z0-9](-?[a-z0-9]){0,38}");

    /** Reads {@code name@bridge}. */
    public static TerminalAddress parse(String text) {
        int at = SHAPE.check(text).indexOf('@');
        return new TerminalAddress(new TerminalName(text.substring(0, at)), new BridgeName(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return name + "@" + bridge;
    }
}
