package kessai.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the demo's table: how the orders of one terminal ended.
 *
 * @param label the terminal, or its topology
 * @param counts how many ended in each outcome
 * @param median the time of the middle one of those settled, from acceptance to the end
 * @param slowest the time that 99 in a hundred of those settled did not exceed
 * @param expected how many should have ended in each outcome
 */
record Row(
        String label, Map<String, Integer> counts, Duration median, Duration slowest, Map<String, Integer> expected) {

    private static final double MIDDLE = 0.5;
    private static final double SLOWEST = 0.99;

    Row {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        expected = Collections.unmodifiableMap(new TreeMap<>(expected));
    }

    static Row of(String label, List<Settlement> settlements, Map<String, Integer> expected) {
        Map<String, Integer> counts = new TreeMap<>();
        settlements.forEach(settlement -> counts.merge(settlement.word(), 1, Integer::sum));
        List<Duration> times = settlements.stream()
                .filter(Settlement::isSettled)
                .map(Settlement::took)
                .sorted()
                .toList();
        return new Row(label, counts, percentile(times, MIDDLE), percentile(times, SLOWEST), expected);
    }

    int count(String outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    boolean isAsExpected() {
        return counts.equals(expected);
    }

    /** What differs, as {@code expected 46 captured, found 45}; nothing when all is as expected. */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        for (String outcome : OutcomeTable.OUTCOMES) {
            int should = expected.getOrDefault(outcome, 0);
            if (should != count(outcome)) {
                found.add(label + ": expected " + should + " " + outcome + ", found " + count(outcome));
            }
        }
        return found;
    }

    /** The nearest rank: a time that was measured, not one between two. */
    private static Duration percentile(List<Duration> sorted, double part) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
