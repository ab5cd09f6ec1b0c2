package kessai.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints how the demo's orders ended: a line a terminal, and below it what is not as it should be. */
final class OutcomeTable {

    /** The words for an end, in the order of the columns; the last are no outcomes and should not occur. */
    static final List<String> OUTCOMES =
            List.of("captured", "authorized", "declined", "cancelled", "expired", "unroutable", "failed", "refused");

    private static final double MILLIS = 1000.0;

    private final String heading;
    private final List<Row> rows;
    private final List<String> columns;

    OutcomeTable(String heading, List<Row> rows) {
        this.heading = heading;
        this.rows = List.copyOf(rows);
        this.columns = OUTCOMES.stream()
                .filter(outcome -> rows.stream()
                        .anyMatch(
                                row -> row.count(outcome) > 0 || row.expected().containsKey(outcome)))
                .toList();
    }

    void print(PrintStream out) {
        int labels = Math.max(
                heading.length(),
                rows.stream().mapToInt(row -> row.label().length()).max().orElse(0));
        out.println();
        out.println(line(labels, heading, columns, "median", "slowest 1 %"));
        for (Row row : rows) {
            List<String> counts = columns.stream()
                    .map(outcome -> Integer.toString(row.count(outcome)))
                    .toList();
            String verdict = row.isAsExpected() ? "   as expected" : "   NOT as expected";
            out.println(line(labels, row.label(), counts, seconds(row.median()), seconds(row.slowest())) + verdict);
        }
        rows.stream().flatMap(row -> row.differences().stream()).forEach(out::println);
    }

    private String line(int labels, String label, List<String> cells, String median, String slowest) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + labels + "s", label));
        for (int i = 0; i < cells.size(); i++) {
            int width = columns.get(i).length() + 2;
            line.append(String.format(Locale.ROOT, "%" + width + "s", cells.get(i)));
        }
        return line.append(String.format(Locale.ROOT, "%11s%13s", median, slowest))
                .toString();
    }

    /** A dash where nothing was settled, since then there is no time to tell. */
    private static String seconds(Duration time) {
        return time.isZero() ? "-" : String.format(Locale.ROOT, "%.3f s", time.toMillis() / MILLIS);
    }
}
