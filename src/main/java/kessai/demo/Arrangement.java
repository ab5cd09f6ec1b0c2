package kessai.demo;

import java.util.List;
import java.util.Map;

/**
 * One line of what the demonstration does: the orders that go to one terminal, and how they must end.
 *
 * @param label what the table calls it
 * @param orders what is posted
 * @param expected how many end in each outcome
 */
record Arrangement(String label, List<DemoOrder> orders, Map<String, Integer> expected) {

    /** So few that the cards which answer slowly or never do not hold up the rest. */
    private static final int FEW = 5;

    /** Where the customer chooses between the two wallets. */
    private static final Map<String, Integer> CHOSEN = Map.of("captured", 66, "authorized", 141, "unroutable", 38);

    Arrangement {
        orders = List.copyOf(orders);
        expected = Map.copyOf(expected);
    }

    /** All orders through each topology that runs. */
    static List<Arrangement> topologies() {
        return List.of(
                new Arrangement(
                        "100 conventional",
                        DemoOrder.to("100"),
                        Map.of("captured", 46, "authorized", 93, "unroutable", 106)),
                new Arrangement("101 preselected", DemoOrder.to("101"), CHOSEN),
                new Arrangement("102 prompted", DemoOrder.to("102"), CHOSEN),
                new Arrangement(
                        "103 selector holds the brand information",
                        DemoOrder.to("103"),
                        Map.of("captured", 66, "authorized", 141, "unroutable", 38)),
                new Arrangement(
                        "107 master relays to slaves",
                        DemoOrder.to("107"),
                        Map.of("captured", 75, "authorized", 169, "cancelled", 1)));
    }

    /** A few orders to terminals whose cards are not simply approved. */
    static List<Arrangement> cards() {
        return List.of(
                card("declined", Map.of("declined", FEW)),
                card("silent", Map.of("failed", FEW)),
                card("slow", Map.of("captured", 1, "authorized", FEW - 1)));
    }

    private static Arrangement card(String terminal, Map<String, Integer> expected) {
        return new Arrangement(
                terminal + "@demo", DemoOrder.to(terminal, FEW, List.of("brand-a", "brand-b")), expected);
    }
}
