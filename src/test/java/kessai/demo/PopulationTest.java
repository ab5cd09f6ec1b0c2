package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kessai.certificate.KeySizes;
import kessai.certificate.KeyStores;
import kessai.party.DataFolder;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {

    private static final StoreSettings FILES = new StoreSettings(null, "kessai", "", 2);
    private static final KeySizes SMALL = new KeySizes(2048, 2048, 2048);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final ByteArrayOutputStream SCREEN = new ByteArrayOutputStream();

    /** One wallet, one terminal: as few keys as a population can have. */
    private static final Cast FEW = new Cast(
            PartyName.shop("demo"),
            new DescribedBridge(
                    "demo",
                    List.of(new DescribedBridge.Terminal(
                            "declined", List.of(new DescribedBridge.Module("sw-1", null, null, null))))),
            Map.of("sw-1", new DescribedWallet("sw-1", "plain", List.of("brand-a"), null, null, null, null)),
            List.of(PartyName.gateway("north")));

    @TempDir
    static Path data;

    @TempDir
    Path another;

    @BeforeAll
    static void make() {
        assertThat(population().make(data)).isTrue();
    }

    @Test
    void isMadeOnce() throws IOException {
        String before = Files.readString(data.resolve("demo.json"));

        assertThat(population().make(data)).isFalse();

        assertThat(Files.readString(data.resolve("demo.json"))).isEqualTo(before);
    }

    @Test
    void showsHowFarItIs() {
        assertThat(SCREEN.toString(StandardCharsets.UTF_8)).contains("Making the demo's keys: 19 of 19");
    }

    @Test
    void tellsTheKeysOfShopsAndOperatorAndTheCards() {
        DemoFile demo = DemoFile.in(data);

        assertThat(demo.shops()).containsOnlyKeys("garden", "books", "travel");
        assertThat(demo.operator()).hasSize(32);
        assertThat(demo.cards()).hasSize(1).allMatch(card -> card.matches("990001" + "05" + "\\d{8}"));
    }

    @Test
    void givesEveryPartyItsKeysAndItsTrust() {
        DataFolder folder = new DataFolder(data);

        assertThat(keys(folder, PartyName.shop("demo"))).contains("garden/brand-a/sign", "travel/brand-a/seal");
        assertThat(keys(folder, PartyName.gateway("north"))).containsExactlyInAnyOrder("brand-a/sign", "brand-a/seal");
        assertThat(keys(folder, PartyName.wallet("sw-1"))).containsExactly("brand-a/sign");
        assertThat(keys(folder, PartyName.bridge("demo")))
                .containsExactlyInAnyOrder("declined/sw-1/sign", "declined/sw-1/seal");
        assertThat(folder.of(PartyName.wallet("sw-1")).resolve("roots.pem")).isNotEmptyFile();
    }

    @Test
    void opensAnAccountWithoutShowingItsCard() {
        try (Stores stores = new Stores(FILES, new DataFolder(data))) {
            String masked = stores.open(PartyName.wallet("sw-1"))
                    .jdbc()
                    .sql("select masked_card from account where customer = 'declined@demo' and brand = 'brand-a'")
                    .query(String.class)
                    .single();

            assertThat(masked).startsWith("************").hasSize(16);
        }
    }

    @Test
    void finishesWhatWasOnlyHalfMoved() throws IOException {
        Path making = Files.createDirectories(another.resolve(".making"));
        Files.createDirectories(another.resolve("shop/demo"));
        Files.createDirectories(making.resolve("wallet/sw-1"));
        Files.copy(data.resolve("demo.json"), making.resolve("demo.json"));

        assertThat(population().make(another)).isFalse();

        assertThat(another.resolve("wallet/sw-1")).isDirectory();
        assertThat(another.resolve("demo.json")).isNotEmptyFile();
        assertThat(making).doesNotExist();
    }

    @Test
    void leavesAloneWhatItDidNotMake() throws IOException {
        Files.createDirectories(another.resolve("wallet/sw-1"));

        assertThatThrownBy(() -> population().make(another))
                .isInstanceOf(PopulationRefused.class)
                .hasMessageContaining("found wallet in " + another);
    }

    private static Population population() {
        PrintStream out = new PrintStream(SCREEN, true, StandardCharsets.UTF_8);
        return new Population(FEW, FILES, "", SMALL, NOON, out);
    }

    private static Iterable<String> keys(DataFolder folder, PartyName party) {
        char[] password = new MasterKeys("", folder).of(party).password();
        return KeyStores.read(folder.of(party).resolve("keys.p12"), password).keySet();
    }
}
