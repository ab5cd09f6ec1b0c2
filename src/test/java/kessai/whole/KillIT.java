package kessai.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The process is killed while settlements are under way, and started again: every accepted one ends as it must, and no
 * money moves twice. Every other kill comes in the midst of a rush of orders, so that some get no answer and are posted
 * again; the others come with the last answer. How often is {@code -Dkessai.kills=N}; {@code mvn verify -Pkills} kills
 * twenty times.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("kessai.kills", 2);
    private static final int ORDERS = 200;

    /** A kill that meets fewer settlements under way proves little. */
    private static final int IN_FLIGHT = 50;

    private static final Duration AFTER_START = Duration.ofSeconds(30);

    private final Path data = Apart.folder(
            "kill", "shop", "bridge", "wallet", "gateway", "authority", "broker", "wallets", "client-bridge");
    private Node node = start();
    private Garden garden = new Garden(node.base(), Apart.keys());

    /** By settlement. */
    private final Map<String, Order> accepted = new HashMap<>();

    @BeforeEach
    void itRuns() {
        node.ready();
    }

    @AfterEach
    void itStops() {
        node.close();
    }

    @Test
    void whateverIsUnderWayWhenTheProcessIsKilledEndsAsItMust() {
        assertThat(KILLS).as("kessai.kills").isPositive();

        for (int kill = 0; kill < KILLS; kill++) {
            killInARushOfOrders(kill);
        }

        node.close();
        Ledgers ledgers = Ledgers.of(data);
        assertThat(ledgers.disagreements(accepted)).isEmpty();
        assertThat(ledgers.settlements()).isEqualTo(accepted.keySet());
    }

    private void killInARushOfOrders(int kill) {
        int enough = enough(kill);
        try (Rush rush = new Rush(garden, orders(kill))) {
            rush.awaitAccepted(enough);
            node.kill();
            Instant dead = Instant.now();
            rush.awaitOver();
            assertThat(rush.unanswered().isEmpty())
                    .as("every order was answered")
                    .isEqualTo(enough == ORDERS);

            startAgain();
            Instant ready = Instant.now();
            Map<String, Order> all = repeated(rush, kill);
            Map<String, JsonNode> settlements = allEnd(all.keySet(), ready.plus(AFTER_START));
            Instant ended = Instant.now();

            System.out.printf(
                    "kill %d of %d: ready after %.1f s, all ended %.1f s later; ",
                    kill + 1, KILLS, seconds(dead, ready), seconds(ready, ended));
            List<JsonNode> answered =
                    rush.accepted().keySet().stream().map(settlements::remove).toList();
            assertManyWereUnderWay(answered, settlements.values(), dead);
        }
    }

    private static void assertManyWereUnderWay(
            Collection<JsonNode> answered, Collection<JsonNode> unanswered, Instant dead) {
        long inFlight = underWay(answered, dead);
        System.out.printf(
                "%d of %d settlements were in flight, and %d of %d orders without an answer stored%n",
                inFlight, answered.size(), underWay(unanswered, dead), unanswered.size());
        assertThat(inFlight).isGreaterThan(IN_FLIGHT);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    /** How many orders are accepted before the kill: part of them, more each time, or all. */
    private static int enough(int kill) {
        return kill % 2 == 0 ? ORDERS * 3 / 5 + kill * 4 % 64 : ORDERS;
    }

    /** All orders are posted again: what was answered has the settlement it had, and all have one. */
    private Map<String, Order> repeated(Rush rush, int kill) {
        try (Rush again = new Rush(garden, orders(kill))) {
            again.awaitOver();
            Map<String, Order> all = again.accepted();
            assertThat(again.unanswered()).as("orders without an answer").isEmpty();
            assertThat(all).hasSize(ORDERS).containsAllEntriesOf(rush.accepted());
            accepted.putAll(all);
            return all;
        }
    }

    /** Accepted before the kill and ended after it. */
    private static long underWay(Collection<JsonNode> settlements, Instant dead) {
        return settlements.stream()
                .filter(shown -> at(shown, "startedAt").isBefore(dead)
                        && at(shown, "endedAt").isAfter(dead))
                .count();
    }

    private static Instant at(JsonNode settlement, String what) {
        return Instant.parse(settlement.path(what).asText());
    }

    private Map<String, JsonNode> allEnd(Set<String> settlements, Instant limit) {
        Map<String, JsonNode> ended = new HashMap<>();
        settlements.forEach(id -> ended.put(id, garden.awaitTold(id, limit)));
        ended.forEach((id, settlement) -> {
            Order order = accepted.get(id);
            assertThat(Garden.word(settlement)).as(order.number()).isEqualTo(order.outcome());
        });
        return ended;
    }

    private void startAgain() {
        node = start();
        garden = new Garden(node.base(), Apart.keys());
        node.ready();
    }

    private Node start() {
        return Apart.start(data);
    }

    private static List<Order> orders(int kill) {
        return IntStream.range(0, ORDERS).mapToObj(i -> order(kill, i)).toList();
    }

    /** All topologies, brands and captures; of twenty two are declined, one takes the issuer long, two go nowhere. */
    private static Order order(int kill, int i) {
        String number = "kill-" + kill + "-" + i;
        String capture = i % 2 == 0 ? "now" : "later";
        String paid = i % 2 == 0 ? "captured" : "authorized";
        return switch (i % 10) {
            case 0 -> new Order(number, "100@demo", "brand-a", capture, null, paid);
            case 1 -> new Order(number, "105@demo", "brand-b", capture, null, paid);
            case 2 -> new Order(number, "103@demo", "brand-a", capture, null, paid);
            case 3 -> new Order(number, "106@demo", "brand-b", capture, null, paid);
            case 4 -> new Order(number, "107@demo", "brand-a", capture, null, paid);
            case 5 -> new Order(number, "104@demo", "brand-b", capture, null, paid);
            case 6 -> new Order(number, "108@demo", "brand-b", capture, null, paid);
            case 7 -> new Order(number, i % 20 == 7 ? "107@demo" : "108@demo", "brand-c", capture, null, paid);
            case 8 ->
                i % 20 == 8
                        ? new Order(number, "slow@demo", "brand-a", capture, null, paid)
                        : new Order(number, "100@demo", "brand-b", capture, null, "unroutable");
            default -> new Order(number, "declined@demo", "brand-b", capture, null, "declined");
        };
    }
}
