package kessai.wakeup;

/** A terminal's name at its bridge. */
public record TerminalName(String text) {

    /** Refuses what is not of the form {@code [a-z0-9](-?[a-z0-9]){0,38}}. */
    public TerminalName {
        Shape.NAME.check(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
