package kessai.wakeup;

/** A shop's name, by which it is looked up; nothing that a shop writes is an address. */
public record ShopName(String text) {

    /** Refuses what is not of the form {@code [a-z0-9](-?[a-z0-9]){0,38}}. */
    public ShopName {
        Shape.NAME.check(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
