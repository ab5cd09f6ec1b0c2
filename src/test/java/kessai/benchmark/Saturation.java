package kessai.benchmark;

import java.io.PrintStream;
import java.time.Duration;

/** Finds the rate up to which completed settlements follow the orders offered. */
record Saturation(Ingress ingress, Course course, PrintStream out) {

    private static final Duration STEP = Duration.ofSeconds(8);
    private static final int STEPS = 6;
    private static final double FACTOR = 1.4;

    /**
     * Steps the rate up until what is completed stops following, then halves the distance between the highest rate that
     * it followed and the lowest that it did not.
     *
     * @param guess settlements a second that the warm-up did
     * @return the most settlements a second that were completed in a step
     */
    double find(double guess) throws InterruptedException {
        double followed = 0;
        double missed = Double.POSITIVE_INFINITY;
        double most = 0;
        double rate = guess;
        for (int step = 0; step < STEPS; step++) {
            LoadResult result = OpenLoad.run(ingress, course, rate, STEP);
            print(result);
            // More than was offered ends in a step only when latency falls within it.
            most = Math.max(most, Math.min(rate, result.completed()));
            if (result.follows()) {
                followed = rate;
            } else {
                missed = rate;
            }
            rate = missed == Double.POSITIVE_INFINITY ? rate * FACTOR : (followed + missed) / 2;
        }
        return most;
    }

    private void print(LoadResult result) {
        out.printf(
                "  %s: offered %.1f/s, completed %.1f/s, median %.0f ms, 99 %% %.0f ms%s%n",
                course.topology(),
                result.offered(),
                result.completed(),
                result.millis(0.5),
                result.millis(0.99),
                result.failed() > 0 ? ", " + result.failed() + " failed" : "");
    }
}
