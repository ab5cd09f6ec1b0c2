package kessai.topology;

import static kessai.topology.Customer.chosen;
import static kessai.topology.Customer.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kessai.broker.Wiretap;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.dialogue.Designated;
import kessai.dialogue.DesignationAsked;
import kessai.party.PartyName;
import kessai.proof.ProofGiven;
import kessai.routing.Headers;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("110, 111, 112: an address that came from outside reaches nothing but a wallet that proves to be one")
class AddressAttacksTest {

    private static final String AT_110 = "110@demo";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static RogueWallet rogue;

    private final Ingress shop = Deployment.ingress();
    private final Customer customer = Deployment.customer(AT_110);

    @BeforeAll
    static void theRogueConnects() {
        rogue = new RogueWallet();
    }

    @BeforeEach
    void nothingWaitsForTheRogue() {
        rogue.line().drain("wallet.rogue.dialogue");
    }

    @AfterAll
    static void theRogueLeaves() {
        rogue.close();
    }

    @Test
    void whatIsNoWalletsNameIsRefusedAtOnceAndTheQuestionStaysOpen() {
        String id = shop.post(order());
        JsonNode prompt = customer.awaitPrompt(id);

        assertThat(prompt.path("kind").asText()).isEqualTo("give-address");
        assertThat(addresses()).hasSizeGreaterThan(60);
        for (String address : addresses()) {
            var answer = customer.answer(prompt, given(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
            assertThat(answer.body())
                    .contains("wallet: expected a wallet's name")
                    .hasSizeLessThan(600);
        }
        assertThat(customer.answer(prompt, chosen("slave-b")).statusCode()).isEqualTo(204);
        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master")).noneMatch(line -> line.startsWith("turned away"));
    }

    /** A bridge that checks nothing is no way around: the master checks for itself. */
    @Test
    void theMasterRefusesThemToo() {
        List<String> attacks = List.of(
                "journey/../wallet.slave-b",
                "bridge.demo.wake-up",
                "wallet.slave-b.wake-up",
                "file:/etc/passwd",
                "http://169.254.169.254/",
                "sl\u0430ve-b",
                "slave-b ",
                "slave-b\u0000",
                "x".repeat(10_000));
        String id = shop.post(order());
        customer.awaitPrompt(id);
        try (PartyLine bridge = PartyLine.of(PartyName.bridge("demo"))) {
            for (int i = 0; i < attacks.size(); i++) {
                DesignationAsked asked = question(id, i);
                Designated answer = new Designated(asked.question(), Optional.of(attacks.get(i)));
                bridge.send("wallet.master.dialogue", headersOf(id, Designated.TYPE), Bytes.of(answer.write()));
                assertThat(question(id, i + 1).said())
                        .contains("expected a wallet's name")
                        .hasSizeLessThan(301);
            }
        }
        // The last of them: the bridge may still show the one before, whose answer would come too late.
        assertThat(customer.answer(promptSaying(id, "xxx"), decision("declined"))
                        .statusCode())
                .isEqualTo(204);
        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("cancelled");
        assertThat(Deployment.messages().about(settled).all()).allSatisfy(sent -> assertThat(sent.address())
                .matches("journey|outcome|bridge\\.demo\\..*|wallet\\.master\\..*"));
    }

    @Test
    void onlyTheWalletNamespaceCanBeReached() {
        String id = shop.post(order());

        for (String name : List.of("journey", "outcome", "dead-letter", "garden", "north", "vm", "file", "activemq")) {
            customer.answer(customer.awaitPrompt(id), chosen(name));
            assertThat(promptSaying(id, name + ": ").path("said").asText())
                    .isEqualTo(name + ": there is no such wallet");
        }
        customer.answer(customer.awaitPrompt(id), chosen("master"));
        assertThat(promptSaying(id, "master: ").path("said").asText()).isEqualTo("master: it is the master itself");
        customer.answer(customer.awaitPrompt(id), chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void lookingForAWalletMakesNone() {
        String id = shop.post(order());
        customer.answer(customer.awaitPrompt(id), chosen("no-such-wallet"));
        promptSaying(id, "no-such-wallet: ");
        customer.answer(customer.awaitPrompt(id), chosen("no-such-wallet"));

        await().atMost(PATIENCE).until(() -> questions(id).size() == 3);
        assertThat(questions(id).get(2).said()).isEqualTo("no-such-wallet: there is no such wallet");
        customer.answer(customer.awaitPrompt(id), decision("declined"));
        assertThat(shop.await(id).outcome()).isEqualTo("cancelled");
    }

    @Test
    void aWalletOfAnotherBrandIsTurnedAway() {
        String id = shop.post(order());

        customer.answer(customer.awaitPrompt(id), chosen("slave-c"));

        assertThat(promptSaying(id, "slave-c: ").path("said").asText())
                .isEqualTo("slave-c: it does not prove to be a wallet: it is no wallet of any of the brands [brand-b]");
        mend(id);
    }

    static Stream<Map.Entry<String, Supplier<ProofGiven>>> proofs() {
        return Stream.of(
                Map.entry("no longer", () -> rogue.proves(rogue.proofAsked(), rogue.expiredKey("brand-b"))),
                Map.entry("another wallet's", () -> rogue.proves(rogue.proofAsked(), rogue.keyOf("sw-2", "brand-b"))),
                Map.entry("of another brand", () -> rogue.proves(rogue.proofAsked(), rogue.keyOf("rogue", "brand-a"))),
                Map.entry("something else than it was asked", () -> rogue.replays(rogue.proofAsked())),
                Map.entry("no wallet of any", () -> rogue.provesNothing(rogue.proofAsked())));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aFalseProofIsRefusedInWordsAndCanBeMended(Map.Entry<String, Supplier<ProofGiven>> attack) {
        String id = shop.post(order());
        customer.answer(customer.awaitPrompt(id), chosen("rogue"));

        rogue.gives(attack.getValue().get());

        assertThat(promptSaying(id, "rogue: ").path("said").asText())
                .startsWith("rogue: it does not prove to be a wallet: ")
                .contains(attack.getKey());
        Settled settled = mend(id);
        assertThat(Deployment.messages().about(settled).received("wallet.rogue"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void whatTheTerminalSentAlongIsNotBelievedEither(Map.Entry<String, Supplier<ProofGiven>> attack) {
        String id = shop.post(Order.at("stale-111@demo").with("brand-b").within(15));

        rogue.gives(attack.getValue().get());

        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.reason())
                .contains("nobody: there is no such wallet", "rogue: it does not prove to be a wallet: ");
        assertThat(settled.told("wallet/master"))
                .anyMatch(line -> line.startsWith("turned away: rogue: ") && line.contains(attack.getKey()))
                .anyMatch(line -> line.startsWith("turned away: slave-c: "));
        assertThat(Deployment.messages().about(settled).received("wallet.rogue"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void norIsTheListThatTheTerminalSentAlong(Map.Entry<String, Supplier<ProofGiven>> attack) {
        Customer at112 = Deployment.customer("stale-112@demo");
        String id = shop.post(Order.at("stale-112@demo").with("brand-b").within(15));
        at112.answer(at112.awaitPrompt(id), chosen("rogue"));

        rogue.gives(attack.getValue().get());

        JsonNode again = at112.awaitPrompt(id);
        assertThat(again.path("said").asText()).startsWith("rogue: ").contains(attack.getKey());
        assertThat(Customer.offers(again)).containsExactly("nobody", "slave-b");
        at112.answer(again, chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void anotherWalletDoesNotAnswerForIt() {
        String id = shop.post(order());
        customer.answer(customer.awaitPrompt(id), chosen("rogue"));
        var asked = rogue.proofAsked();
        try (PartyLine slave = PartyLine.of(PartyName.wallet("slave-b"))) {
            ProofGiven given = rogue.proves(asked, rogue.keyOf("slave-b", "brand-b"));
            slave.send(
                    "wallet.master.dialogue", Map.of(Headers.MESSAGE_TYPE, ProofGiven.TYPE), Bytes.of(given.write()));
        }

        assertThat(promptSaying(id, "rogue: ").path("said").asText()).contains("does not answer");
        assertThat(mend(id).told("wallet/master")).noneMatch(line -> line.startsWith("selected: wallet/rogue"));
    }

    @Test
    void aWalletThatDoesNotAnswerIsAskedAboutAgainAndItsLateProofIsNone() {
        String id = shop.post(order());
        customer.answer(customer.awaitPrompt(id), chosen("rogue"));
        var asked = rogue.proofAsked();

        JsonNode again = promptSaying(id, "rogue: ");
        assertThat(again.path("said").asText()).isEqualTo("rogue: there is such a wallet, but it does not answer");
        rogue.gives(rogue.proves(asked, rogue.keyOf("rogue", "brand-b")));

        assertThat(mend(id).told("wallet/master")).noneMatch(line -> line.startsWith("selected: wallet/rogue"));
    }

    @Test
    void elsewhereItIsWaitedForUntilTheDeadline() {
        Customer at112 = Deployment.customer("stale-112@demo");
        String id = shop.post(Order.at("stale-112@demo").with("brand-b").within(4));
        at112.answer(at112.awaitPrompt(id), chosen("rogue"));
        rogue.proofAsked();

        Settled settled = shop.await(id);

        assertThat(settled.outcome()).isEqualTo("expired");
        assertThat(settled.told("wallet/master")).contains("proof asked: of wallet/rogue, to be a wallet of brand-b");
    }

    @Test
    void aWalletThatVanishesOnceItHasProvedItselfIsWaitedFor() {
        String id = shop.post(order().within(5));
        customer.answer(customer.awaitPrompt(id), chosen("rogue"));
        rogue.gives(rogue.proves(rogue.proofAsked(), rogue.keyOf("rogue", "brand-b")));

        Settled settled = shop.await(id);

        assertThat(settled.outcome()).isEqualTo("expired");
        assertThat(settled.told("wallet/master")).contains("relayed: the wake-up, to wallet/rogue");
    }

    @Test
    void beforeItsProofAWalletIsToldNothing() {
        String id = shop.post(order());
        customer.answer(customer.awaitPrompt(id), chosen("rogue"));
        rogue.proofAsked();

        List<Wiretap.Sent> told = Deployment.messages()
                .only(sent -> sent.address().startsWith("wallet.rogue.")
                        && sent.type().equals("ProofAsked"))
                .all();
        assertThat(told).isNotEmpty().allSatisfy(sent -> {
            assertThat(sent.headers().toString()).doesNotContain(id, AT_110, "garden", Headers.SETTLEMENT);
            assertThat(sent.text()).doesNotContain(id, AT_110, "garden");
        });
        mend(id);
    }

    private Settled mend(String id) {
        customer.answer(promptSaying(id, ": "), chosen("slave-b"));
        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("captured");
        return settled;
    }

    private JsonNode promptSaying(String id, String beginning) {
        return await().atMost(PATIENCE)
                .until(
                        () -> customer.asked(id)
                                .filter(it -> it.path("said").asText().contains(beginning)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Order order() {
        return Order.at(AT_110).with("brand-b");
    }

    private static String given(String address) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("decision", "chosen")
                .put("wallet", address)
                .toString();
    }

    /** The master's question, by how many came before it. */
    private static DesignationAsked question(String id, int before) {
        await().atMost(PATIENCE).until(() -> questions(id).size() > before);
        return questions(id).get(before);
    }

    private static List<DesignationAsked> questions(String id) {
        return Deployment.messages().only(sent -> isQuestion(sent, id)).all().stream()
                .map(sent ->
                        Der.decode(DesignationAsked.class, first(sent.body().toByteArray())))
                .toList();
    }

    /** A line in the journey that a question left has the question's headers. */
    private static boolean isQuestion(Wiretap.Sent sent, String id) {
        return sent.settlement().equals(id)
                && sent.type().equals(DesignationAsked.TYPE)
                && sent.address().startsWith("bridge.");
    }

    /** Without what the broker keeps behind the body. */
    private static byte[] first(byte[] octets) {
        int length = octets[1] & 0xff;
        int many = length < 0x80 ? 0 : length - 0x80;
        byte[] written = many == 0 ? new byte[] {octets[1]} : Arrays.copyOfRange(octets, 2, 2 + many);
        return Arrays.copyOf(octets, 2 + many + new BigInteger(1, written).intValue());
    }

    private static Map<String, String> headersOf(String id, String type) {
        Map<String, String> headers = new java.util.TreeMap<>();
        Deployment.messages()
                .only(sent -> isQuestion(sent, id))
                .all()
                .get(0)
                .headers()
                .forEach((name, value) -> headers.put(name.toString(), value.toString()));
        headers.put(Headers.MESSAGE_TYPE, type);
        return headers;
    }

    /** Other queues, URIs of every Camel scheme that there is here, and what looks like a wallet's name. */
    private static List<String> addresses() {
        List<String> all = new ArrayList<>(List.of(
                "bridge.demo.wake-up",
                "wallet.slave-b.wake-up",
                "wallet.slave-b.wake-up::wallet.slave-b.wake-up",
                "slave-b.dialogue?x=",
                "#",
                "*",
                "slave-b::journey",
                "../journey",
                "/etc/passwd",
                "http://169.254.169.254/",
                "http://169.254.169.254/latest/meta-data/",
                "//169.254.169.254",
                "${sys:user.home}",
                "{{kessai.data}}",
                "${variable.address}",
                "'; drop table designation; --",
                "",
                " ",
                "sl\u0430ve-b",
                "Slave-b",
                "SLAVE-B",
                "slave-b.",
                "slave-b ",
                " slave-b",
                "slave--b",
                "-slave-b",
                "slave-b-",
                "slave-b\u0000",
                "slave-b\r\nKessaiTopology: 100",
                "\u202eb-evals",
                "slave\u2010b",
                "ｓlave-b",
                "x".repeat(10_000),
                "a".repeat(40) + "-"));
        schemes().forEach(scheme -> all.add(scheme + ":slave-b"));
        all.add("vm:slave-b");
        all.add("file:/tmp/slave-b");
        return all;
    }

    private static List<String> schemes() {
        String folder = DefaultComponentResolver.RESOURCE_PATH;
        List<String> found = new ArrayList<>();
        try {
            for (URL url :
                    Collections.list(AddressAttacksTest.class.getClassLoader().getResources(folder))) {
                found.addAll(Jars.entries(url));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).contains("activemq", "direct", "bean", "seda");
        return found;
    }
}
