package kessai.shop;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kessai.problem.Problem;
import kessai.problem.ProblemType;

/** Reads the header Idempotency-Key (an IETF draft): a string of structured fields, or the same without quotes. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\]){1,255})\"");
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255}");

    private IdempotencyKey() {}

    static String of(Arrival arrival) {
        String header = arrival.header(HEADER)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING, HEADER, "this header", "")
                        .found());
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        if (BARE.matcher(header).matches()) {
            return header;
        }
        throw Problem.of(ProblemType.HEADER_INVALID, HEADER, "1 to 255 printable ASCII characters in quotes", header)
                .found();
    }
}
