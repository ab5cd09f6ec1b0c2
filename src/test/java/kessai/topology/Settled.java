package kessai.topology;

import java.util.List;

/**
 * How a settlement ended, as the shop and the operator see it.
 *
 * @param outcome in the words of the API
 * @param brand what it was settled with; empty: with none
 * @param reason in words; empty: none
 */
record Settled(String id, String outcome, String brand, String reason, List<Step> journey) {

    /** One line of a journey. */
    record Step(String party, String step, String detail) {}

    Settled {
        journey = List.copyOf(journey);
    }

    /** Who did what, in order. */
    List<String> steps() {
        return journey.stream().map(line -> line.party() + ": " + line.step()).toList();
    }

    /** The lines of one party, with what they say. */
    List<String> told(String party) {
        return journey.stream()
                .filter(line -> line.party().equals(party))
                .map(line -> line.step() + ": " + line.detail())
                .toList();
    }
}
