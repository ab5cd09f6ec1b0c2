package kessai.wakeup;

/** The settlement protocol that a wake-up asks for. What selects and relays looks at no more than this name. */
public record Protocol(String text) {

    private static final Shape SHAPE = Shape.of("[A-Z][A-Z0-9-]{0,19}", "a protocol's name, such as SET");

    /** Secure Electronic Transaction. */
    public static final Protocol SET = new Protocol("SET");

    /** Refuses what is not a protocol's name. */
    public Protocol {
        SHAPE.check(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
