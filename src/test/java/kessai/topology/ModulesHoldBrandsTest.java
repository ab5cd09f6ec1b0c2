package kessai.topology;

import static kessai.topology.BrandTalk.awaitSetAside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.broker.Wiretap;
import kessai.dialogue.BrandsAsked;
import kessai.dialogue.BrandsTold;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("104 modules hold the brand information")
class ModulesHoldBrandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ingress shop = Deployment.ingress();

    @Test
    void aChangeAtTheWalletIsFollowedWithNothingChangedAtTheTerminal() {
        awaitTold("sw-3", "brand-b");
        assertThat(shop.settle(Order.at("followed@demo").with("brand-b")).told("wallet/sw-3"))
                .contains("ended: captured");
        Path descriptor = Deployment.wallets().resolve("sw-3.yaml");
        String before = read(descriptor);
        try {
            write(descriptor, before.replace("[brand-b]", "[]"));
            awaitTold("sw-3");

            Settled settled = shop.settle(Order.at("followed@demo").with("brand-b"));

            assertThat(settled.outcome()).isEqualTo("unroutable");
            assertThat(settled.reason()).isEqualTo("no module knows a wallet for any of [brand-b]");
            assertThat(settled.told("terminal/followed@demo")).anySatisfy(line -> assertThat(line)
                    .startsWith("considered: wallet/sw-1 settles brand-a (told ")
                    .contains("; wallet/sw-3 settles nothing (told "));
        } finally {
            write(descriptor, before);
        }
        awaitTold("sw-3", "brand-b");
        assertThat(shop.settle(Order.at("followed@demo").with("brand-b")).outcome())
                .isEqualTo("captured");
    }

    @Test
    void unchangedCostsNothingButTheTime() {
        JsonNode first = awaitTold("sw-1", "brand-a");

        JsonNode later = await().atMost(BrandTalk.PATIENCE)
                .until(() -> known("sw-1"), now -> instant(now, "answered").isAfter(instant(first, "answered")));

        assertThat(later.path("knownSince")).isEqualTo(first.path("knownSince"));
        assertThat(instant(later, "lastAsked")).isBeforeOrEqualTo(instant(later, "answered"));
        List<Wiretap.Sent> told = Deployment.messages()
                .only(sent ->
                        sent.type().equals(BrandsTold.TYPE) && sent.sender().equals("wallet/sw-1"))
                .all();
        assertThat(told.get(told.size() - 1).text()).doesNotContain("brand-a");
        assertThat(told.get(told.size() - 1).body().size()).isLessThan(40);
    }

    @Test
    void aWalletIsAskedOnceForAllModulesThatAreBoundToIt() {
        Instant before = instant(awaitTold("sw-1", "brand-a"), "lastAsked");
        int asked = questions("sw-1");

        await().atMost(BrandTalk.PATIENCE)
                .until(() -> instant(known("sw-1"), "lastAsked").isAfter(before.plusSeconds(2)));

        assertThat(questions("sw-1") - asked).isBetween(1, 4);
    }

    @Test
    void beforeTheFirstDownloadAModuleKnowsWhatItWasSetUpWithAndItsWalletIsWaitedFor() {
        Settled settled =
                shop.settle(Order.at("before@demo").with("brand-b", "brand-a").within(3));

        assertThat(settled.outcome()).isEqualTo("expired");
        assertThat(settled.told("terminal/before@demo"))
                .anyMatch(line -> line.startsWith("considered: wallet/absent settles brand-b (set up so; the wallet has"
                        + " told nothing yet); wallet/sw-1 settles brand-a (told "))
                .contains(
                        "selected: brand-b, by wallet/absent; not wallet/sw-1, which settles brand-a",
                        "carried: the wake-up, to wallet/absent");
        assertThat(settled.told("wallet/sw-1")).isEmpty();
        assertThat(known("absent").path("brands").isNull()).isTrue();
    }

    @Test
    void aWalletThatIsAwayLeavesTheLastKnownWithItsAge() {
        try (BrandTalk rogue = new BrandTalk("rogue")) {
            rogue.tells("brand-b");
            awaitTold("rogue", "brand-b");
        }
        Instant told = instant(known("rogue"), "answered");
        await().atMost(BrandTalk.PATIENCE)
                .until(() -> instant(known("rogue"), "lastAsked").isAfter(told));

        Settled settled = shop.settle(Order.at("stale@demo").with("brand-b").within(2));

        assertThat(settled.outcome()).isEqualTo("expired");
        assertThat(settled.told("terminal/stale@demo")).anySatisfy(line -> assertThat(line)
                .matches("considered: wallet/rogue settles brand-b \\(told \\d+ (s|min) ago, asked since\\).*"));
        assertThat(known("rogue").path("answered").asText()).isEqualTo(told.toString());
    }

    @Test
    void aWalletThatRefusesWhatItToldIsLeftOutAndTheNextIsTried() {
        try (BrandTalk rogue = new BrandTalk("rogue")) {
            awaitTold("sw-2", "brand-a", "brand-b");
            rogue.tells("brand-a");
            awaitTold("rogue", "brand-a");
            String id = shop.post(Order.at("stale@demo").with("brand-a"));

            rogue.refuses(rogue.woken(id).headers());

            Settled settled = shop.await(id);
            assertThat(settled.outcome()).isEqualTo("captured");
            assertThat(settled.told("terminal/stale@demo"))
                    .containsSubsequence(
                            "selected: brand-a, by wallet/rogue; not wallet/sw-2, which is listed later",
                            "carried: the wake-up, to wallet/rogue",
                            "selected: brand-a, by wallet/sw-2; refused by [rogue]",
                            "carried: the wake-up, to wallet/sw-2");
        }
    }

    @Test
    void noneLeftIsUnroutable() {
        try (BrandTalk rogue = new BrandTalk("rogue")) {
            rogue.tells("brand-c");
            awaitTold("rogue", "brand-c");
            String id = shop.post(Order.at("stale@demo").with("brand-c"));

            rogue.refuses(rogue.woken(id).headers());

            Settled settled = shop.await(id);
            assertThat(settled.outcome()).isEqualTo("unroutable");
            assertThat(settled.reason()).isEqualTo("no module knows a wallet for any of [brand-c]; refused by [rogue]");
        }
    }

    @Test
    void aWalletThatTellsWronglyIsRefusedAndChangesNothing() {
        try (BrandTalk rogue = new BrandTalk("rogue");
                BrandTalk absent = new BrandTalk("absent");
                BrandTalk slave = new BrandTalk("slave-b")) {
            rogue.tells("brand-a");
            JsonNode before = awaitTold("rogue", "brand-a");
            rogue.says(Map.of(), BrandsTold.TYPE, "garbage".getBytes(StandardCharsets.UTF_8));
            awaitSetAside("the BrandsTold cannot be read");
            slave.tells("brand-a");
            awaitSetAside("no module keeps the brands of wallet/slave-b");
            absent.says(Map.of(), BrandsTold.TYPE, unchanged());
            awaitSetAside("absent says that its brands are unchanged, and never told any");
            rogue.says(Map.of(), "Gather", new byte[] {1});
            awaitSetAside("only the bridge itself says how to go on, not wallet/rogue");
            rogue.says(Map.of(), "Strange", new byte[] {1});
            awaitSetAside("a bridge is told brands or accounts, found another type");

            assertThat(known("rogue").path("brands")).isEqualTo(before.path("brands"));
            assertThat(known("rogue").path("answered")).isEqualTo(before.path("answered"));
        }
    }

    @Test
    void whatIsKnownIsTheOperators() {
        assertThat(shop.readAsShop("/operator/brand-information")).contains("403");
    }

    private static byte[] unchanged() {
        BrandsTold some = BrandsTold.of(List.of(), Optional.empty());
        return BrandsTold.of(List.of(), Optional.of(some.version())).write();
    }

    private static int questions(String wallet) {
        return Deployment.messages()
                .only(sent ->
                        sent.type().equals(BrandsAsked.TYPE) && sent.address().equals("wallet." + wallet + ".brands"))
                .all()
                .size();
    }

    /** Waits until the bridge knows of a wallet that it settles just these. */
    private JsonNode awaitTold(String wallet, String... brands) {
        return await().atMost(BrandTalk.PATIENCE)
                .until(() -> known(wallet), line -> JSON.valueToTree(brands).equals(line.path("brands")));
    }

    private JsonNode known(String wallet) {
        try {
            for (JsonNode line : JSON.readTree(shop.read("/operator/brand-information"))) {
                if (line.path("wallet").asText().equals(wallet)) {
                    return line;
                }
            }
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(JsonNode line, String field) {
        String text = line.path(field).asText("");
        return text.isEmpty() || text.equals("null") ? Instant.MIN : Instant.parse(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
