package kessai.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kessai.whole.Customers.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Shop and bridge in one process, wallets and gateways in another: they share nothing but the broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Long enough for one question to be there, and over when both processes have been killed. */
    private static final Duration HURRY = Duration.ofSeconds(20);

    private final String port = "127.0.0.1:" + Node.freePort();
    private final Path here = Apart.folder("split-here", "shop", "bridge", "broker", "client-bridge");
    private final Path there = Apart.folder("split-there", "wallet", "gateway", "wallets");
    private final Map<String, Order> accepted = new LinkedHashMap<>();
    private Node shopAndBridge = startShopAndBridge();
    private Node walletsAndGateways = startWalletsAndGateways();
    private Garden garden = new Garden(shopAndBridge.base(), Apart.keys());

    private Node startShopAndBridge() {
        return Apart.start(here, "shop,bridge", "--kessai.broker.listen=" + port);
    }

    private Node startWalletsAndGateways() {
        return Apart.start(there, "wallet,gateway", "--kessai.broker.url=tcp://" + port);
    }

    /** The broker's process first: the other does not wait for it. */
    @AfterAll
    void theyStop() {
        shopAndBridge.close();
        walletsAndGateways.close();
    }

    @Test
    @org.junit.jupiter.api.Order(1)
    void partiesInTwoProcessesSettleInEveryTopology() {
        shopAndBridge.ready();
        walletsAndGateways.ready();

        Map<String, Order> settled = post(orders());

        settled.forEach((id, order) -> {
            endsAsItMust(id, order);
            assertComplete(order, garden.journey(id));
        });
    }

    @Test
    @org.junit.jupiter.api.Order(2)
    void killingTheBridgeOrTheMasterWhileTwentyQuestionsWaitLosesNone() {
        Instant deadline = Instant.now().plus(HURRY);
        String hurried = garden.accepted(TwentyQuestions.hurried(deadline));
        Question late = awaitQuestions(Set.of(hurried)).get(hurried);
        Map<String, Order> orders = post(TwentyQuestions.orders());
        List<String> all = List.copyOf(orders.keySet());
        Map<String, Question> asked = awaitQuestions(orders.keySet());

        killShopAndBridge();
        assertThat(waiting(orders.keySet())).hasSize(20).isEqualTo(asked);

        walletsAndGateways.kill();
        walletsAndGateways = startWalletsAndGateways();
        all.subList(0, 10).parallelStream().forEach(id -> isAnswered(asked.get(id), orders.get(id)));
        killShopAndBridge();
        walletsAndGateways.ready();
        assertThat(waiting(orders.keySet())).containsOnlyKeys(all.subList(10, 20));
        all.subList(10, 20).forEach(id -> isAnswered(asked.get(id), orders.get(id)));
        all.forEach(id -> onlyTheFirstAnswerCounts(asked.get(id), orders.get(id)));

        orders.forEach(this::endsAsItMust);
        isToldThatItIsTooLate(late, deadline);
        endsAsItMust(hurried, TwentyQuestions.hurried(deadline));
    }

    @Test
    @org.junit.jupiter.api.Order(3)
    void theLedgersAgree() {
        theyStop();

        assertThat(Ledgers.of(here, there).disagreements(accepted)).isEmpty();
    }

    private Map<String, Order> post(List<Order> orders) {
        Map<String, Order> posted = new LinkedHashMap<>();
        orders.forEach(order -> posted.put(garden.accepted(order), order));
        accepted.putAll(posted);
        return posted;
    }

    private void killShopAndBridge() {
        shopAndBridge.kill();
        shopAndBridge = startShopAndBridge();
        garden = new Garden(shopAndBridge.base(), Apart.keys());
        shopAndBridge.ready();
    }

    private Customers customers() {
        return new Customers(shopAndBridge.base(), Apart.keys());
    }

    private Map<String, Question> awaitQuestions(Set<String> settlements) {
        return await("all are asked")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> waiting(settlements), waiting -> waiting.size() == settlements.size());
    }

    /** What waits about these settlements. */
    private Map<String, Question> waiting(Set<String> settlements) {
        Map<String, Question> waiting = customers().waiting(TwentyQuestions.TERMINALS);
        waiting.keySet().retainAll(settlements);
        return waiting;
    }

    private void isAnswered(Question question, Order order) {
        assertThat(customers().agree(question, TwentyQuestions.wallet(order)).statusCode())
                .as(order.number())
                .isEqualTo(204);
    }

    private void onlyTheFirstAnswerCounts(Question question, Order order) {
        isAnswered(question, order);
        HttpResponse<String> another = customers().decline(question);
        assertThat(another.statusCode()).as(order.number()).isEqualTo(409);
        assertThat(another.body()).contains("it was answered before");
    }

    private void isToldThatItIsTooLate(Question question, Instant deadline) {
        await().atMost(HURRY).until(() -> Instant.now().isAfter(deadline));
        HttpResponse<String> late = customers().agree(question, Optional.of("sw-1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("too late");
    }

    private void endsAsItMust(String id, Order order) {
        assertThat(Garden.word(garden.awaitTold(id, Instant.now().plus(LIMIT))))
                .as(order.number())
                .isEqualTo(order.outcome());
    }

    private static List<Order> orders() {
        return List.of(
                Order.captured("100-a", "100@demo", "brand-a"),
                Order.captured("103-a", "103@demo", "brand-a"),
                Order.captured("103-b", "103@demo", "brand-b"),
                Order.captured("104-b", "104@demo", "brand-b"),
                Order.captured("105-b", "105@demo", "brand-b"),
                Order.captured("106-b", "106@demo", "brand-b"),
                Order.captured("107-a", "107@demo", "brand-a"),
                Order.captured("107-b", "107@demo", "brand-b"),
                Order.captured("107-c", "107@demo", "brand-c"),
                Order.captured("108-b", "108@demo", "brand-b"),
                Order.captured("108-c", "108@demo", "brand-c"),
                Order.captured("100-b", "100@demo", "brand-b").until(null, "unroutable"),
                Order.captured("declined-a", "declined@demo", "brand-a").until(null, "declined"));
    }

    /** Whoever has handled it says so, from the shop to the terminal that learns the outcome. */
    private static void assertComplete(Order order, List<String> journey) {
        assertThat(journey).as(order.number()).first().asString().startsWith("shop/garden ");
        assertThat(journey)
                .as(order.number())
                .last()
                .asString()
                .startsWith("terminal/" + order.terminal() + " outcome " + order.outcome());
        for (String party : parties(order)) {
            assertThat(journey).as(order.number()).anyMatch(line -> line.startsWith(party + " "));
        }
    }

    private static List<String> parties(Order order) {
        return switch (order.number()) {
            case "100-a", "103-a", "declined-a" -> List.of("wallet/sw-1", "gateway/south");
            case "103-b", "104-b", "105-b", "106-b" -> List.of("wallet/sw-2", "gateway/north");
            case "107-a" -> List.of("wallet/master", "gateway/south");
            case "107-b", "108-b" -> List.of("wallet/master", "wallet/slave-b", "gateway/north");
            case "107-c", "108-c" -> List.of("wallet/master", "wallet/slave-c", "gateway/north");
            default -> List.of("wallet/sw-1");
        };
    }
}
