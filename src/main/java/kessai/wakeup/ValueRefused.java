package kessai.wakeup;

/** A value from outside was not what it has to be. Says what was expected and what was found, and in which field. */
public final class ValueRefused extends IllegalArgumentException {

    /** No more of what was found is repeated: it goes back to whoever sent it, and into logs. */
    private static final int MOST_REPEATED = 64;

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;
    private final String found;

    /** A refusal of a value whose field is known to the caller only. */
    public ValueRefused(String expected, String found) {
        this("", expected, found);
    }

    /** A refusal of the value of {@code field}. */
    public ValueRefused(String field, String expected, String found) {
        super((field.isEmpty() ? "" : field + ": ") + "expected " + expected + ", found \"" + cut(found) + "\"");
        this.field = field;
        this.expected = expected;
        this.found = cut(found);
    }

    /** The same refusal, in a field. */
    public ValueRefused in(String name) {
        return new ValueRefused(name, expected, found);
    }

    /** The field at fault, or nothing where the caller knows it. */
    public String field() {
        return field;
    }

    /** What was expected, in words. */
    public String expected() {
        return expected;
    }

    /** What was found, at most 64 characters of it. */
    public String found() {
        return found;
    }

    private static String cut(String found) {
        int end = Math.min(found.length(), MOST_REPEATED);
        return found.codePoints()
                .limit(end)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(MOST_REPEATED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
