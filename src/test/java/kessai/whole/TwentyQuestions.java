package kessai.whole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Twenty orders that wait for a person: four of each kind of question in its topologies, and four to be approved. */
final class TwentyQuestions {

    /** The terminals at which they wait. */
    static final List<String> TERMINALS =
            List.of("102@demo", "103@demo", "107@demo", "109@demo", "110@demo", "112@demo");

    private static final String ABOVE_THE_LIMIT = "1000000.01";

    private TwentyQuestions() {}

    static List<Order> orders() {
        List<Order> all = new ArrayList<>();
        Stream.of("102@demo", "109@demo", "110@demo", "112@demo").forEach(terminal -> {
            String one = terminal.equals("102@demo") ? "brand-a" : "brand-b";
            String other = terminal.equals("102@demo") ? "brand-b" : "brand-c";
            all.add(Order.captured(terminal + "-1", terminal, one));
            all.add(Order.captured(terminal + "-2", terminal, other));
            all.add(Order.authorized(terminal + "-3", terminal, one));
            all.add(Order.authorized(terminal + "-4", terminal, other));
        });
        all.add(Order.captured("dear-1", "103@demo", "brand-a").costing(ABOVE_THE_LIMIT));
        all.add(Order.authorized("dear-2", "103@demo", "brand-b").costing(ABOVE_THE_LIMIT));
        all.add(Order.captured("dear-3", "107@demo", "brand-b").costing(ABOVE_THE_LIMIT));
        all.add(Order.authorized("dear-4", "107@demo", "brand-c").costing(ABOVE_THE_LIMIT));
        return all;
    }

    /** One whose customer has only so long. */
    static Order hurried(Instant deadline) {
        return Order.captured("hurried", "102@demo", "brand-a").until(deadline, "expired");
    }

    /** Which wallet the customer names, where one is asked for. */
    static Optional<String> wallet(Order order) {
        if (order.euros().equals(ABOVE_THE_LIMIT)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (order.brand()) {
                    case "brand-a" -> "sw-1";
                    case "brand-b" -> order.terminal().equals("102@demo") ? "sw-2" : "slave-b";
                    default -> "slave-c";
                });
    }
}
