package kessai.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slave and a gateway run in processes of their own and are stopped: what needs them waits, is asked about again or
 * taken back; what does not need them is not slowed. brand-b is settled by the slave in 107 and authorised in the north,
 * brand-a by the rest.
 */
class UnpluggedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int GATEWAY_TIMEOUT = 3000;
    private static final int MERCHANT_TIMEOUT = 5000;

    /** Below both time-outs: what takes less has waited for none. */
    private static final Duration NORMAL = Duration.ofSeconds(2);

    /** More than a queue has consumers: if one could be kept waiting, all would be. */
    private static final int WAITING = 12;

    private static final String HOSTED =
            "shop,bridge,wallet/master,wallet/slave-c,wallet/sw-1,wallet/sw-2,gateway/south";

    private static final Map<String, Order> ACCEPTED = new LinkedHashMap<>();

    @TempDir
    static Path copies;

    private static Path rest;
    private static Path northern;
    private static Node main;
    private static Node north;
    private static Cable cable;
    private static Garden garden;
    private static int port;

    @BeforeAll
    static void start() {
        port = Node.freePort();
        cable = new Cable(port);
        rest = Apart.folder(
                "unplugged-rest",
                "shop",
                "bridge",
                "broker",
                "client-bridge",
                "wallets",
                "wallet/master",
                "wallet/slave-c",
                "wallet/sw-1",
                "wallet/sw-2",
                "gateway/south");
        northern = Apart.folder("unplugged-north", "gateway/north");
        main = Apart.start(
                rest,
                HOSTED,
                "--kessai.broker.listen=127.0.0.1:" + port,
                "--kessai.set.gateway-timeout=" + GATEWAY_TIMEOUT,
                "--kessai.set.merchant-timeout=" + MERCHANT_TIMEOUT);
        north = north();
        garden = new Garden(main.ready().base(), Apart.keys());
        north.ready();
        Stream.of("1", "2", "3", "4")
                .map(i -> posted(Order.captured("north-works-" + i, "103@demo", "brand-b")))
                .toList()
                .forEach(id -> awaitWord(id, "captured"));
        Stream.of("cold", "warm", "hot").forEach(UnpluggedIT::settleOthers);
    }

    @AfterAll
    static void stop() throws IOException {
        ACCEPTED.keySet().forEach(id -> garden.awaitTold(id, Instant.now().plus(PATIENCE)));
        north.close();
        main.close();
        cable.close();
        assertThat(Ledgers.of(rest, northern).disagreements(ACCEPTED)).isEmpty();
    }

    @Test
    void whatASlaveThatIsAwaySettlesWaitsAndGoesThroughOrExpires() {
        Path data = Apart.folder("unplugged-slave", "wallet/slave-b", "wallets");
        List<String> patient = orders("slave-patient", "107@demo")
                .map(order -> garden.accepted(order))
                .toList();
        String hasty = garden.accepted(
                Order.captured("slave-hasty", "107@demo", "brand-b").until(in(5), "expired"));

        patient.forEach(id -> awaitStep(id, "wallet/master relayed "));
        assertOthersAreNotSlowed("slave");
        awaitWord(hasty, "expired");
        assertThat(patient).allSatisfy(id -> assertThat(garden.word(id)).isEqualTo("open"));

        try (Node slave = Apart.start(data, "wallet/slave-b", "--kessai.broker.url=tcp://127.0.0.1:" + port)) {
            patient.forEach(id -> awaitWord(id, "captured"));
            assertThat(slave.base()).isNotNull();
        }
        assertThat(patient).allSatisfy(id -> assertThat(garden.journey(id))
                .anyMatch(line -> line.startsWith("wallet/slave-b PReq ")));
        assertThat(garden.word(hasty)).isEqualTo("expired");
        assertThat(garden.journey(hasty)).noneMatch(line -> line.startsWith("wallet/slave-b PReq "));
    }

    @Test
    void whatAKilledGatewayAuthorisedIsLearntFromItOrTakenBackAtTheDeadline() throws IOException {
        int before = await().ignoreExceptions().until(UnpluggedIT::authorised, count -> count >= 4);
        cable.hold();
        String patient = posted(Order.captured("gateway-patient", "103@demo", "brand-b"));
        String hasty =
                posted(Order.captured("gateway-hasty", "103@demo", "brand-b").until(in(15), "failed"));
        try {
            await("both are authorised")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(UnpluggedIT::authorised, count -> count == before + 2);
            north.kill();
        } finally {
            cable.cut();
        }

        awaitWord(patient, "unknown");
        awaitWord(hasty, "unknown");
        List<String> waiting =
                orders("gateway-waiting", "103@demo").map(UnpluggedIT::posted).toList();
        waiting.forEach(id -> awaitStep(id, "shop/garden PReq "));
        assertOthersAreNotSlowed("gateway-asked");
        waiting.forEach(id -> awaitWord(id, "unknown"));
        assertOthersAreNotSlowed("gateway-asked-again");
        awaitStep(hasty, "shop/garden AuthRevReq ");
        assertThat(garden.word(patient)).isEqualTo("unknown");

        north = north().ready();
        awaitWord(patient, "captured");
        waiting.forEach(id -> awaitWord(id, "captured"));
        awaitWord(hasty, "failed");
        assertThat(garden.settlement(hasty).path("reason").asText()).contains("reversed");
    }

    /** Settlements of brand-a, which need neither: each of them ends as fast as ever. */
    private static void assertOthersAreNotSlowed(String when) {
        assertThat(settleOthers(when)).allSatisfy(id -> {
            JsonNode other = garden.settlement(id);
            Instant started = Instant.parse(other.path("startedAt").asText());
            Instant ended = Instant.parse(other.path("endedAt").asText());
            assertThat(Duration.between(started, ended)).isLessThan(NORMAL);
        });
    }

    private static List<String> settleOthers(String when) {
        List<String> others = Stream.of("100@demo", "103@demo", "107@demo")
                .map(terminal -> posted(Order.captured(when + "-other-" + terminal, terminal, "brand-a")))
                .toList();
        others.forEach(id -> awaitWord(id, "captured"));
        return others;
    }

    /** So many orders of brand-b at a terminal. */
    private static Stream<Order> orders(String name, String terminal) {
        return IntStream.range(0, WAITING).mapToObj(i -> Order.captured(name + "-" + i, terminal, "brand-b"));
    }

    private static String posted(Order order) {
        String id = garden.accepted(order);
        ACCEPTED.put(id, order);
        return id;
    }

    private static void awaitWord(String id, String word) {
        await("the settlement is " + word).atMost(PATIENCE).until(() -> garden.word(id), word::equals);
    }

    private static void awaitStep(String id, String beginning) {
        await(beginning).atMost(PATIENCE).until(() -> garden.journey(id), lines -> lines.stream()
                .anyMatch(line -> line.startsWith(beginning)));
    }

    private static Instant in(long seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static Node north() {
        return Apart.start(northern, "gateway/north", "--kessai.broker.url=tcp://127.0.0.1:" + cable.port());
    }

    /** How many purchases the gateway has authorised, read from a copy of what it keeps while it runs. */
    private static int authorised() throws IOException {
        Path copy = copies.resolve("store.mv.db");
        Files.copy(northern.resolve("gateway/north/store.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        List<String> found = new ArrayList<>();
        Ledgers.read(
                copies.resolve("store"),
                "select merchant from authorization_ledger where phase = 'AUTHORIZED'",
                row -> found.add(row.getString(1)));
        return found.size();
    }
}
