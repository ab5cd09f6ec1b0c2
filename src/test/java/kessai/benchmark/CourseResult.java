package kessai.benchmark;

/**
 * What was found out about one terminal.
 *
 * @param course the terminal
 * @param saturation settlements a second that were completed at most
 * @param steady how a load below that went
 * @param cost what one settlement costs
 * @param processorMillis processor time that the application took for one settlement of that load
 * @param rsa what this machine could do if there were only the private operations
 * @param broker what a bare broker could do if there were only the hops
 */
record CourseResult(
        Course course,
        double saturation,
        LoadResult steady,
        Cost cost,
        double processorMillis,
        Floor rsa,
        Floor broker) {

    /** The heading of {@link #line}. */
    static String heading() {
        return """
                | topology | settlements/s | at rate | median | 99 % | RSA floor | ratio | broker floor | ratio |
                |---|---|---|---|---|---|---|---|---|""";
    }

    /** Throughput and latency as a line of the README's table. */
    String line() {
        return String.format(
                "| %s | %.1f | %.1f/s | %.0f ms | %.0f ms | %.1f/s | %.2f | %.1f/s | %.2f |",
                course.topology(),
                saturation,
                steady.offered(),
                steady.millis(0.5),
                steady.millis(0.99),
                rsa.perSecond(),
                saturation / rsa.perSecond(),
                broker.perSecond(),
                saturation / broker.perSecond());
    }

    /** The heading of {@link #processorLine}. */
    static String processorHeading() {
        return """
                | topology | processor time of a settlement | RSA floor | ratio | broker floor | ratio |
                |---|---|---|---|---|---|""";
    }

    /** The same held against each other by processor time, which what else the machine does hardly changes. */
    String processorLine() {
        return String.format(
                "| %s | %.1f ms | %.1f ms | %.2f | %.1f ms | %.2f |",
                course.topology(),
                processorMillis,
                rsa.processorMillis(),
                rsa.processorMillis() / processorMillis,
                broker.processorMillis(),
                broker.processorMillis() / processorMillis);
    }

    /** What a settlement costs, in words. */
    String costs() {
        return String.format(
                "%s: a settlement costs %.1f RSA private operations (%.1f sign, %.1f decrypt) and %.1f durable and"
                        + " %.1f other messages",
                course.topology(),
                cost.privateOperations(),
                cost.signatures(),
                cost.decryptions(),
                cost.durable(),
                cost.passing());
    }
}
