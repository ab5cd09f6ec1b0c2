package kessai.benchmark;

/**
 * How a load went.
 *
 * @param offered orders a second that arrived
 * @param completed settlements a second that ended while orders arrived
 * @param ended all that ended captured, those after the last arrival included
 * @param failed those that did not
 * @param latencies nanoseconds from the moment an order was meant to arrive, in ascending order
 */
record LoadResult(double offered, double completed, int ended, int failed, long[] latencies) {

    private static final double FOLLOWS = 0.95;

    /** Whether what was completed kept up with what was offered. */
    boolean follows() {
        return failed == 0 && completed >= FOLLOWS * offered;
    }

    /** A percentile in milliseconds; {@code share} is between 0 and 1. */
    double millis(double share) {
        if (latencies.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * latencies.length) - 1;
        return latencies[Math.max(0, rank)] / 1e6;
    }
}
