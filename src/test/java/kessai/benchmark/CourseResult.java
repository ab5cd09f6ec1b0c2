package kessai.benchmark;

import java.util.Locale;

/**
 * What was found out about one terminal.
 *
 * @param course the terminal
 * @param saturation settlements a second that were completed at most
 * @param steady how a load below that went
 * @param cost what one settlement costs
 * @param rsaFloor private operations a second of this machine
 * @param brokerFloor chains of hops a second of a bare broker
 */
record CourseResult(
        Course course, double saturation, LoadResult steady, Cost cost, double rsaFloor, double brokerFloor) {

    /** The heading of the lines. */
    static String heading() {
        return """
                | topology | settlements/s | at rate | median | 99 % | RSA floor | ratio | broker floor | ratio |
                |---|---|---|---|---|---|---|---|---|""";
    }

    /** The result as a line of the README's table. */
    String line() {
        double rsa = rsaFloor / cost.privateOperations();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f/s | %.0f ms | %.0f ms | %.1f/s | %.2f | %.1f/s | %.2f |",
                course.topology(),
                saturation,
                steady.offered(),
                steady.millis(0.5),
                steady.millis(0.99),
                rsa,
                saturation / rsa,
                brokerFloor,
                saturation / brokerFloor);
    }

    /** What a settlement costs, in words. */
    String costs() {
        return String.format(
                Locale.ROOT,
                "%s: a settlement costs %.1f RSA private operations (%.1f sign, %.1f decrypt; the machine does %.0f/s)"
                        + " and %.1f durable and %.1f other messages",
                course.topology(),
                cost.privateOperations(),
                cost.signatures(),
                cost.decryptions(),
                rsaFloor,
                cost.durable(),
                cost.passing());
    }
}
