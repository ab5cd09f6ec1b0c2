package kessai.wakeup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An initiation message taken apart: lines {@code Name: value}, an empty line, and the rest as it came. */
final class Fields {

    private static final int LONGEST_MESSAGE = OrderDescription.LONGEST + 32 * 1024;
    private static final int MOST_LINES = 64;
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,39}):[ \\t]*([\\x20-\\x7e]{0,2100}?)[ \\t]*");

    private final Map<Field, List<String>> values;
    private final byte[] body;

    private Fields(Map<Field, List<String>> values, byte[] body) {
        this.values = values;
        this.body = body;
    }

    static Fields parse(byte[] message) {
        if (message.length > LONGEST_MESSAGE) {
            throw new ValueRefused("at most " + LONGEST_MESSAGE + " octets", message.length + " octets");
        }
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        int start = 0;
        for (int lines = 0; lines <= MOST_LINES; lines++) {
            int end = lineEnd(message, start);
            String line = line(message, start, end);
            start = end + 1;
            if (line.isEmpty()) {
                return new Fields(values, Arrays.copyOfRange(message, start, message.length));
            }
            add(values, line);
        }
        throw new ValueRefused("at most " + MOST_LINES + " lines before the empty one", "more");
    }

    private static int lineEnd(byte[] message, int start) {
        for (int i = start; i < message.length; i++) {
            if (message[i] == '\n') {
                return i;
            }
        }
        throw new ValueRefused("lines \"Name: value\", then an empty line", "no empty line");
    }

    private static String line(byte[] message, int start, int end) {
        int last = end > start && message[end - 1] == '\r' ? end - 1 : end;
        return new String(message, start, last - start, StandardCharsets.ISO_8859_1);
    }

    private static void add(Map<Field, List<String>> values, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ValueRefused("a line \"Name: value\" of at most 2100 ASCII characters", line);
        }
        String name = matcher.group(1);
        Field field = Field.named(name).orElseThrow(() -> new ValueRefused("a field of an initiation message", name));
        List<String> soFar = values.computeIfAbsent(field, f -> new ArrayList<>());
        if (!soFar.isEmpty() && field != Field.BRAND) {
            throw new ValueRefused(field.text(), "this field once", matcher.group(2));
        }
        soFar.add(matcher.group(2));
    }

    byte[] body() {
        return body.clone();
    }

    Optional<String> optional(Field field) {
        return Optional.ofNullable(values.get(field)).map(found -> found.get(0));
    }

    String required(Field field) {
        return optional(field).orElseThrow(() -> new ValueRefused(field.text(), "this field", "nothing"));
    }

    /** The field's value as {@code read} reads it, whose refusals then name the field. */
    <T> Optional<T> optional(Field field, Function<String, T> read) {
        try {
            return optional(field).map(read);
        } catch (ValueRefused e) {
            throw e.in(field.text());
        }
    }

    <T> T required(Field field, Function<String, T> read) {
        required(field);
        return optional(field, read).orElseThrow();
    }

    /** The field, where it is there, may only say what {@code pattern} says. */
    void only(Field field, String pattern, String words) {
        optional(field, value -> Shape.of(pattern, words).check(value));
    }

    void none(Field field, String expected) {
        optional(field).ifPresent(value -> {
            throw new ValueRefused(field.text(), expected, value);
        });
    }

    List<BrandLine> brandLines() {
        required(Field.BRAND);
        return values.getOrDefault(Field.BRAND, List.of()).stream()
                .map(BrandLine::parse)
                .toList();
    }
}
