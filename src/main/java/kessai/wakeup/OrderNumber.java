package kessai.wakeup;

/** How a shop names its order: 1 to 64 characters of any script, none of them a control character. */
public record OrderNumber(String text) {

    private static final int LONGEST = 64;

    /** Refuses the empty, the long, control characters, and halves of characters. */
    public OrderNumber {
        long length = text.codePoints().count();
        boolean good = text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (length < 1 || length > LONGEST || !good) {
            throw new ValueRefused("1 to 64 characters, none of them a control character", text);
        }
    }

    /** Reads it from a header, where it is percent-encoded UTF-8. */
    public static OrderNumber decode(String encoded) {
        return new OrderNumber(PercentEncoding.decode(encoded));
    }

    /** For a header: percent-encoded UTF-8. */
    public String encoded() {
        return PercentEncoding.encode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
