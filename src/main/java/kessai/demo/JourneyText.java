package kessai.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A journey as lines of a screen: when, who, what, and why. */
final class JourneyText {

    private static final double MILLIS = 1000.0;

    private JourneyText() {}

    static List<String> lines(Instant start, List<JourneyStep> journey) {
        int party = width(journey.stream().map(JourneyStep::party).toList());
        int step = width(journey.stream().map(JourneyStep::step).toList());
        String form = "  %8.3f s  %-" + party + "s  %-" + step + "s  %s";
        return journey.stream()
                .map(each -> String.format(
                                Locale.ROOT, form, after(start, each.at()), each.party(), each.step(), each.detail())
                        .stripTrailing())
                .toList();
    }

    private static double after(Instant start, Instant at) {
        return Duration.between(start, at).toMillis() / MILLIS;
    }

    private static int width(List<String> words) {
        return Math.max(1, words.stream().mapToInt(String::length).max().orElse(1));
    }
}
