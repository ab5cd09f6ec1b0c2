package kessai.wakeup;

/** A client bridge's name, which is its address. */
public record BridgeName(String text) {

    /** Refuses what is not of the form {@code [a-z0-9](-?[a-z0-9]){0,38}}. */
    public BridgeName {
        Shape.NAME.check(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
