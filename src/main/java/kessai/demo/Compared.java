package kessai.demo;

import java.util.List;

/**
 * What one settlement costs in a topology, measured with nothing else under way.
 *
 * @param label the topology
 * @param messages how many messages the broker takes for it
 * @param hops how many of them carry the wake-up, until the wallet that settles has it
 */
record Compared(String label, double messages, int hops) {

    /** The first is the shop's, to the client bridge. */
    private static final int FROM_SHOP = 1;

    /** The hops of a wake-up, as a journey tells them. */
    static int hops(List<JourneyStep> journey) {
        return FROM_SHOP
                + (int) journey.stream()
                        .filter(step ->
                                step.step().equals("carried") || step.step().equals("relayed"))
                        .filter(step -> step.detail().startsWith("the wake-up"))
                        .count();
    }
}
