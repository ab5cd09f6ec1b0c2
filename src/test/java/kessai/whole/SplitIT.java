package kessai.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kessai.whole.Customers.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shop and bridge in one process, wallets and gateways in others, which share nothing but the broker: they settle, are
 * killed while questions wait, and are unplugged. What needs who is away waits, is asked about again or taken back; what
 * does not need them is not slowed. brand-b is settled by the slave in 107 and authorised in the north, brand-a by the rest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** For who is unplugged. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Long enough for one question to be there, and over when both processes have been killed. */
    private static final Duration HURRY = Duration.ofSeconds(20);

    /** Below both time-outs: what takes less has waited for none. */
    private static final Duration NORMAL = Duration.ofSeconds(2);

    /** More than a queue has consumers: if one could be kept waiting, all would be. */
    private static final int WAITING = 12;

    @TempDir
    Path copies;

    private final ThreeProcesses processes = new ThreeProcesses();

    // Settlements that need who is away.
    private String authorised = "";
    private String takenBack = "";
    private String expired = "";
    private List<String> asked = List.of();
    private List<String> relayed = List.of();

    @AfterAll
    void theyStop() {
        processes.close();
    }

    @Test
    @org.junit.jupiter.api.Order(1)
    void partiesInProcessesOfTheirOwnSettleInEveryTopology() {
        processes.ready();

        Map<String, Order> settled = processes.post(orders());

        settled.forEach((id, order) -> {
            endsAsItMust(id, order);
            assertComplete(order, garden().journey(id));
        });
    }

    @Test
    @org.junit.jupiter.api.Order(2)
    void killingTheBridgeOrTheMasterWhileTwentyQuestionsWaitLosesNone() {
        Instant deadline = Instant.now().plus(HURRY);
        String hurried = processes.post(TwentyQuestions.hurried(deadline));
        Question late = awaitQuestions(Set.of(hurried)).get(hurried);
        Map<String, Order> orders = processes.post(TwentyQuestions.orders());
        List<String> all = List.copyOf(orders.keySet());
        Map<String, Question> asked = awaitQuestions(orders.keySet());

        processes.killShopAndBridge();
        assertThat(waiting(orders.keySet())).hasSize(20).isEqualTo(asked);

        processes.killTheSouth();
        all.subList(0, 10).parallelStream().forEach(id -> isAnswered(asked.get(id), orders.get(id)));
        processes.killShopAndBridge();
        processes.ready();
        assertThat(waiting(orders.keySet())).containsOnlyKeys(all.subList(10, 20));
        all.subList(10, 20).forEach(id -> isAnswered(asked.get(id), orders.get(id)));
        all.forEach(id -> onlyTheFirstAnswerCounts(asked.get(id), orders.get(id)));

        orders.forEach(this::endsAsItMust);
        isToldThatItIsTooLate(late, deadline);
        endsAsItMust(hurried, TwentyQuestions.hurried(deadline));
    }

    @Test
    @org.junit.jupiter.api.Order(3)
    void whatAGatewayAuthorisedBeforeItWasKilledIsUnknownAndTakenBackAtTheDeadline() throws IOException {
        Stream.of("cold", "warm", "hot").forEach(this::settleOthers);
        int before = await().ignoreExceptions().until(this::authorised, count -> count == paidInTheNorth());
        processes.cable().hold();
        authorised = processes.post(Order.captured("gateway-patient", "103@demo", "brand-b"));
        takenBack = processes.post(
                Order.captured("gateway-hasty", "103@demo", "brand-b").until(in(15), "failed"));
        try {
            await("both are authorised")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(this::authorised, count -> count == before + 2);
            processes.killTheNorth();
        } finally {
            processes.cable().cut();
        }

        awaitWord(authorised, "unknown");
        awaitWord(takenBack, "unknown");
        asked = waitingOrders("gateway-waiting", "103@demo");
        asked.forEach(id -> awaitStep(id, "shop/garden PReq "));
        assertOthersAreNotSlowed("gateway-asked");
        asked.forEach(id -> awaitWord(id, "unknown"));
        assertOthersAreNotSlowed("gateway-asked-again");
        awaitStep(takenBack, "shop/garden AuthRevReq ");
        assertThat(garden().word(authorised)).isEqualTo("unknown");
    }

    @Test
    @org.junit.jupiter.api.Order(4)
    void whatASlaveThatIsAwaySettlesWaitsOrExpires() {
        relayed = waitingOrders("slave-patient", "107@demo");
        expired = processes.post(
                Order.captured("slave-hasty", "107@demo", "brand-b").until(in(5), "expired"));

        relayed.forEach(id -> awaitStep(id, "wallet/master relayed "));
        assertOthersAreNotSlowed("slave");
        awaitWord(expired, "expired");
        assertThat(relayed).allSatisfy(id -> assertThat(garden().word(id)).isEqualTo("open"));
    }

    @Test
    @org.junit.jupiter.api.Order(5)
    void whatWaitedForThemGoesThroughOnceTheyAreBack() {
        processes.startTheNorth();

        awaitWord(authorised, "captured");
        asked.forEach(id -> awaitWord(id, "captured"));
        awaitWord(takenBack, "failed");
        assertThat(garden().settlement(takenBack).path("reason").asText()).contains("reversed");
        relayed.forEach(id -> awaitWord(id, "captured"));
        assertThat(relayed).allSatisfy(id -> assertThat(garden().journey(id))
                .anyMatch(line -> line.startsWith("wallet/slave-b PReq ")));
        assertThat(garden().word(expired)).isEqualTo("expired");
        assertThat(garden().journey(expired)).noneMatch(line -> line.startsWith("wallet/slave-b PReq "));
    }

    @Test
    @org.junit.jupiter.api.Order(6)
    void theLedgersAgree() {
        processes.accepted().keySet().forEach(id -> garden().awaitTold(
                        id, Instant.now().plus(PATIENCE)));
        theyStop();

        assertThat(processes.ledgers().disagreements(processes.accepted())).isEmpty();
    }

    private Garden garden() {
        return processes.garden();
    }

    private Map<String, Question> awaitQuestions(Set<String> settlements) {
        return await("all are asked")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> waiting(settlements), waiting -> waiting.size() == settlements.size());
    }

    /** What waits about these settlements. */
    private Map<String, Question> waiting(Set<String> settlements) {
        Map<String, Question> waiting = processes.customers().waiting(TwentyQuestions.TERMINALS);
        waiting.keySet().retainAll(settlements);
        return waiting;
    }

    private void isAnswered(Question question, Order order) {
        assertThat(processes
                        .customers()
                        .agree(question, TwentyQuestions.wallet(order))
                        .statusCode())
                .as(order.number())
                .isEqualTo(204);
    }

    private void onlyTheFirstAnswerCounts(Question question, Order order) {
        isAnswered(question, order);
        HttpResponse<String> another = processes.customers().decline(question);
        assertThat(another.statusCode()).as(order.number()).isEqualTo(409);
        assertThat(another.body()).contains("it was answered before");
    }

    private void isToldThatItIsTooLate(Question question, Instant deadline) {
        await().atMost(HURRY).until(() -> Instant.now().isAfter(deadline));
        HttpResponse<String> late = processes.customers().agree(question, Optional.of("sw-1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("too late");
    }

    private void endsAsItMust(String id, Order order) {
        assertThat(Garden.word(garden().awaitTold(id, Instant.now().plus(LIMIT))))
                .as(order.number())
                .isEqualTo(order.outcome());
    }

    /** Settlements of brand-a, which need neither: each of them ends as fast as ever. */
    private void assertOthersAreNotSlowed(String when) {
        assertThat(settleOthers(when)).allSatisfy(id -> {
            JsonNode other = garden().settlement(id);
            Instant started = Instant.parse(other.path("startedAt").asText());
            Instant ended = Instant.parse(other.path("endedAt").asText());
            assertThat(Duration.between(started, ended)).isLessThan(NORMAL);
        });
    }

    private List<String> settleOthers(String when) {
        List<String> others = Stream.of("100@demo", "103@demo", "107@demo")
                .map(terminal -> processes.post(Order.captured(when + "-other-" + terminal, terminal, "brand-a")))
                .toList();
        others.forEach(id -> awaitWord(id, "captured"));
        return others;
    }

    /** Orders of brand-b at a terminal, more than anybody works on at once. */
    private List<String> waitingOrders(String name, String terminal) {
        List<Order> orders = IntStream.range(0, WAITING)
                .mapToObj(i -> Order.captured(name + "-" + i, terminal, "brand-b"))
                .toList();
        return List.copyOf(processes.post(orders).keySet());
    }

    private void awaitWord(String id, String word) {
        await("the settlement is " + word).atMost(PATIENCE).until(() -> garden().word(id), word::equals);
    }

    private void awaitStep(String id, String beginning) {
        await(beginning).atMost(PATIENCE).until(() -> garden().journey(id), lines -> lines.stream()
                .anyMatch(line -> line.startsWith(beginning)));
    }

    private static Instant in(long seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    /** How many of the accepted orders the gateway in the north has authorised for good. */
    private long paidInTheNorth() {
        return processes.accepted().values().stream()
                .filter(order -> !order.brand().equals("brand-a"))
                .filter(order -> Set.of("captured", "authorized").contains(order.outcome()))
                .count();
    }

    /** How many purchases it has authorised, read from a copy of what it keeps while it runs. */
    private int authorised() throws IOException {
        Path copy = copies.resolve("store.mv.db");
        Files.copy(processes.northernStore(), copy, StandardCopyOption.REPLACE_EXISTING);
        List<String> found = new ArrayList<>();
        Ledgers.read(
                copies.resolve("store"),
                "select merchant from authorization_ledger where phase = 'AUTHORIZED'",
                row -> found.add(row.getString(1)));
        return found.size();
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
