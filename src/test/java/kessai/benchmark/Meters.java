package kessai.benchmark;

import java.util.function.Predicate;

/**
 * The application's meters at one moment.
 *
 * @param text as Prometheus reads them
 */
record Meters(String text) {

    private static final String ADDED = "artemis_messages_added{";

    /** RSA operations with a private key so far; {@code operation} is {@code sign} or {@code decrypt}. */
    double privateOperations(String operation) {
        return sum(line -> line.startsWith("kessai_rsa_private_seconds_count{")
                && line.contains("operation=\"" + operation + "\""));
    }

    /** Messages that were added to durable queues and are themselves durable: all but SET's requests and replies. */
    double durableMessages() {
        return sum(line -> line.startsWith(ADDED) && !isBestEffort(line));
    }

    /** Messages that are not kept on disk, since their sender repeats them: SET's requests and replies. */
    double passingMessages() {
        return sum(line -> line.startsWith(ADDED) && isBestEffort(line));
    }

    /** All that begin so, together. */
    double of(String meter) {
        return sum(line -> line.startsWith(meter));
    }

    private static boolean isBestEffort(String line) {
        return line.contains(".set\"") || line.contains(".reply\"");
    }

    private double sum(Predicate<String> wanted) {
        return text.lines()
                .filter(wanted)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
