package kessai.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One line of what the demonstration does: the orders that go to one terminal, and how they must end.
 *
 * @param label what the table calls it
 * @param terminal the name of the terminal they go to
 * @param brand the brand of an order that takes the longest way
 * @param orders what is posted
 * @param expected how many end in each outcome
 */
record Arrangement(String label, String terminal, String brand, List<DemoOrder> orders, Map<String, Integer> expected) {

    /** So few that the cards which answer slowly or never do not hold up the rest. */
    private static final int FEW = 5;

    /** What the wallet sw-1 settles, what it and sw-2 do, and what the master and its slaves do. */
    private static final Set<String> ONE = Set.of("brand-a");

    private static final Set<String> TWO = Set.of("brand-a", "brand-b");
    private static final Set<String> ALL = Set.of("brand-a", "brand-b", "brand-c");

    Arrangement {
        orders = List.copyOf(orders);
        expected = Map.copyOf(expected);
    }

    /** Orders through each topology that runs. */
    static List<Arrangement> topologies(DemoOrders which) {
        return List.of(
                topology("100", "conventional", ONE, which),
                topology("101", "preselected", TWO, which),
                topology("102", "prompted", TWO, which),
                topology("103", "selector holds the brand information", TWO, which),
                topology("104", "modules hold the brand information", TWO, which),
                topology("105", "wallets hold the brand information", TWO, which),
                topology("106", "single module, several wallets", TWO, which),
                topology("107", "master relays to slaves", ALL, which),
                topology("108", "master acquires the certificate", ALL, which),
                topology("109", "master lists its slaves", ALL, which),
                topology("110", "customer gives the address", ALL, which),
                topology("111", "terminal holds the brand information", ALL, which),
                topology("112", "terminal lists the slaves", ALL, which));
    }

    /** Orders to the terminal that is named after its topology, and reaches wallets of these brands. */
    private static Arrangement topology(String number, String name, Set<String> settled, DemoOrders which) {
        List<DemoOrder> orders = DemoOrder.to(number, which);
        Map<String, Integer> expected = new TreeMap<>();
        orders.forEach(order -> expected.merge(order.expected(settled), 1, Integer::sum));
        String brand = settled.equals(ONE) ? "brand-a" : "brand-b";
        return new Arrangement(number + " " + name, number, brand, orders, expected);
    }

    /** One more order, which takes the longest way. */
    DemoOrder example(String number) {
        return DemoOrder.example(number, terminal, brand);
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
                terminal + "@demo",
                terminal,
                "brand-b",
                DemoOrder.to(terminal, FEW, List.of("brand-a", "brand-b")),
                expected);
    }
}
