package kessai.wakeup;

/** A server wallet's name, which is its address. */
public record WalletName(String text) {

    /** Refuses what is not of the form {@code [a-z0-9](-?[a-z0-9]){0,38}}. */
    public WalletName {
        Shape.NAME.check(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
