package kessai.topology;

import static kessai.topology.Customer.chosen;
import static kessai.topology.Customer.decision;
import static kessai.topology.Customer.offers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.proof.WalletAnnounced;
import kessai.routing.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Aside
@DisplayName("An operator adds a wallet by adding a file while the system runs")
class AddedWalletTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEWCOMER =
            """
            name: newcomer
            role: slave
            brands: [brand-b]
            masters: [growing]
            """;
    private static LogCopy log;

    private final Ingress shop = Deployment.ingress();

    /** At first the file is half written, in the middle of a line and of what is required. */
    @BeforeAll
    static void add() throws IOException {
        Deployment.running();
        log = LogCopy.begin();
        Path file = Deployment.wallets().resolve("newcomer.yaml");
        Files.writeString(file, NEWCOMER.substring(0, NEWCOMER.indexOf("ve")));
        await().atMost(PATIENCE).until(() -> log.says("newcomer.yaml:"));
        Files.writeString(file, NEWCOMER);
        await().atMost(PATIENCE).until(() -> log.says("wallet/growing knows wallet/newcomer now"));
    }

    @AfterAll
    static void stopCopying() {
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void oneLineIsEnoughInEveryTopology(Growth in) throws IOException {
        long accounts = accountsOpened();
        String before = in.edit();
        try {
            await().atMost(PATIENCE).until(() -> !in.addsAModule() || accountsOpened() > accounts);
            String now = Files.readString(in.file());
            assertThat(without(now, before)).hasSize(in.name().matches("MASTER_LISTS.*|CUSTOMER.*") ? 0 : 1);
            await().atMost(PATIENCE).until(() -> settled(in).told("wallet/newcomer"), AddedWalletTest::hasSettled);
        } finally {
            Files.writeString(in.file(), before);
        }
    }

    /** How often the demo has opened accounts: the first order may go once there is one. */
    private static long accountsOpened() {
        return log.count("accounts were opened");
    }

    private static boolean hasSettled(List<String> told) {
        return told.contains("ended: captured") || told.stream().anyMatch(line -> line.startsWith("handed out: "));
    }

    /** The customer wants the new wallet wherever there is something to choose, and nothing where it is not offered. */
    private Settled settled(Growth in) {
        Customer customer = Deployment.customer(in.terminal());
        if (in == Growth.PRESELECTED) {
            customer.preselects("newcomer", false);
        }
        String id = shop.post(Order.at(in.terminal()).with("brand-b").within(20));
        await().atMost(PATIENCE).until(() -> {
            customer.asked(id).ifPresent(prompt -> customer.answer(prompt, wanted(prompt)));
            return shop.journey(id).stream().anyMatch(step -> step.step().equals("outcome"));
        });
        Settled settled = shop.await(id);
        assertThat(hasSettled(settled.told("wallet/newcomer")) ? settled.outcome() : "captured")
                .isEqualTo("captured");
        return settled;
    }

    private static String wanted(JsonNode prompt) {
        boolean mayBe = prompt.path("kind").asText().equals("give-address")
                || offers(prompt).contains("newcomer");
        return mayBe ? chosen("newcomer") : decision("declined");
    }

    @Test
    void theMasterSaysByWhomItKnowsOfTheWallet() {
        Customer customer = Deployment.customer("grown-109@demo");
        String id = shop.post(Order.at("grown-109@demo").with("brand-b"));
        JsonNode prompt = customer.awaitPrompt(id);

        assertThat(offers(prompt)).containsExactly("slave-b", "newcomer");
        customer.answer(prompt, chosen("newcomer"));
        assertThat(shop.await(id).told("wallet/master")).isEmpty();
        assertThat(shop.await(id).told("wallet/growing"))
                .contains("asked: the customer to designate one of [slave-b, newcomer], by its own list, which says"
                        + " nothing of brands; it itself holds no account of the customer for [brand-b]; of these by their own"
                        + " announcement [newcomer]");
    }

    @Test
    void aBrokenFileIsRefusedByLineAndMended() throws IOException {
        Path file = Deployment.wallets().resolve("mended.yaml");
        Files.writeString(file, "name: mended\nrole: plain\nbrands: [brand-b]\nmaster: [growing]\n");
        await().atMost(PATIENCE).until(() -> log.says("mended.yaml:4: there is no 'master'"));

        Files.writeString(file, "name: mend\nrole: plain\nbrands: [brand-b]\n");
        await().atMost(PATIENCE).until(() -> log.says("expected the name mended, found mend"));
        Files.writeString(file, "name: mended\nrole: plain\nbrands: [brand-b]\n");

        await().atMost(PATIENCE).until(() -> log.says("wallet/mended is open"));
        assertThat(log.text().split("there is no 'master'", -1)).hasSize(2);
        Files.delete(file);
        await().atMost(PATIENCE).until(() -> log.says("the file of wallet/mended is gone"));
    }

    @Test
    void aWalletWithoutKeysIsNotOpened() throws IOException {
        Path file = Deployment.wallets().resolve("keyless.yaml");
        Files.writeString(file, "name: keyless\nrole: plain\nbrands: [brand-z]\n");
        try {
            await().atMost(PATIENCE).until(() -> log.says("keyless gets no keys: it is of [brand-z]"));
            await().atMost(PATIENCE).until(() -> log.says("wallet/keyless is not opened before there is"));
        } finally {
            Files.delete(file);
        }
        assertThat(log.text()).contains("keyless/roots.pem and").doesNotContain("wallet/keyless is open:");
    }

    @Test
    void whoMakesAnotherKnownIsNotBelieved() {
        try (RogueWallet rogue = new RogueWallet();
                PartyLine bridge = PartyLine.of(PartyName.bridge("demo"))) {
            Instant now = Instant.now();
            announce(rogue.line(), named("sw-2", "growing", rogue, now));
            announce(rogue.line(), named(RogueWallet.SELF.name(), "master", rogue, now));
            announce(rogue.line(), named(RogueWallet.SELF.name(), "growing", rogue, now.minusSeconds(700)));
            announce(bridge, named(RogueWallet.SELF.name(), "growing", rogue, now));

            for (String why : List.of("it is another wallet's", "it is for another master", "it is older than")) {
                await().atMost(PATIENCE)
                        .until(() -> log.says("wallet/growing does not take the announcement of wallet/rogue: " + why));
            }
            await().atMost(PATIENCE).until(() -> log.says("wallets announce themselves, not bridge/demo"));
        }
        assertThat(log.text()).doesNotContain("knows wallet/rogue").doesNotContain("knows wallet/sw-2");
    }

    private static WalletAnnounced named(String wallet, String master, RogueWallet rogue, Instant at) {
        return WalletAnnounced.of(wallet, master, "brand-b", rogue.keyOf(RogueWallet.SELF.name(), "brand-b"), at);
    }

    private static void announce(PartyLine line, WalletAnnounced announced) {
        line.send(
                "wallet.growing.dialogue",
                Map.of(Headers.MESSAGE_TYPE, WalletAnnounced.TYPE),
                Bytes.of(announced.write()));
    }

    private static List<String> without(String text, String other) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        other.lines().forEach(lines::remove);
        return lines;
    }
}
