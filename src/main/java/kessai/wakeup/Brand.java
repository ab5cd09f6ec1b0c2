package kessai.wakeup;

import java.util.Optional;

/** What a shop can be paid with: a brand, or a brand's product as in {@code Visa:Gold}. At most 40 characters. */
public record Brand(String text) {

    private static final Shape SHAPE = Shape.of(
            "(?=.{1,40}\\z)[A-Za-z0-9._ -]+(:[A-Za-z0-9._ -]+)?",
            "1 to 40 characters of [A-Za-z0-9._ -] with at most one ':' between brand and product");

    /** Refuses what could be anything else than a name, such as an address. */
    public Brand {
        SHAPE.check(text);
    }

    /** The brand without its product. */
    public String name() {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** The product of the brand, where one is named. */
    public Optional<String> product() {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
