package kessai.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kessai.benchmark.FullLoad.Measured;

/**
 * The same load twice, with a difference between: each in turn in the same process, so that neither has a warmer compiler
 * or a quieter machine than the other.
 *
 * @param before without the difference
 * @param after with it
 */
record Turns(List<Measured> before, List<Measured> after) {

    Turns() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** What a settlement costs with the difference, held against what it costs without. */
    double cost() {
        return ratio(Measured::processorMillis);
    }

    /** Settlements a second with the difference, held against those without. */
    double throughput() {
        return ratio(Measured::perSecond);
    }

    /** Both, as columns of the README's table. */
    String columns() {
        return String.format(
                "%.1f ms | %.1f ms | **%.2f** | %.1f/s | %.1f/s | %.2f",
                median(before, Measured::processorMillis),
                median(after, Measured::processorMillis),
                cost(),
                median(before, Measured::perSecond),
                median(after, Measured::perSecond),
                throughput());
    }

    private double ratio(ToDoubleFunction<Measured> what) {
        return median(after, what) / median(before, what);
    }

    /** What else the machine does disturbs one turn or another. */
    private static double median(List<Measured> measured, ToDoubleFunction<Measured> what) {
        double[] sorted = measured.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
