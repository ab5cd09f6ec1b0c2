package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kessai.certificate.KeySizes;
import kessai.certificate.KeyStores;
import kessai.party.DataFolder;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet that comes later finds what those of the beginning have. */
class CompletionTest {

    private static final StoreSettings FILES = new StoreSettings(null, "kessai", "", 2);
    private static final KeySizes SMALL = new KeySizes(2048, 2048, 2048);
    private static final DescribedWallet SW_1 = wallet("sw-1", "brand-a");

    @TempDir
    Path data;

    @Test
    void aWalletThatComesLaterHasKeysAndCustomersAndWhatThereIsStays() throws IOException {
        new Population(cast(Map.of("sw-1", SW_1), "sw-1"), FILES, "", SMALL, Clock.systemUTC(), nowhere()).make(data);
        Map<String, KeyStores.Entry> before = keys(PartyName.bridge("demo"));
        Map<String, DescribedWallet> all =
                Map.of("sw-1", SW_1, "sw-2", wallet("sw-2", "brand-a"), "strange", wallet("strange", "brand-z"));

        complete(cast(all, "sw-1", "sw-2", "strange", "ghost"));

        assertThat(keys(PartyName.wallet("sw-2"))).containsOnlyKeys("brand-a/sign");
        assertThat(keys(PartyName.bridge("demo")).keySet())
                .containsExactlyInAnyOrder(
                        "declined/sw-1/sign", "declined/sw-1/seal", "declined/sw-2/sign", "declined/sw-2/seal");
        assertThat(keys(PartyName.bridge("demo"))).containsAllEntriesOf(before);
        assertThat(data.resolve("wallet/sw-2")).isDirectoryContaining("glob:**broker-password");
        assertThat(data.resolve("wallet/sw-2")).isDirectoryContaining("glob:**roots.pem");
        assertThat(data.resolve("wallet/strange/keys.p12")).doesNotExist();
        assertThat(DemoFile.in(data).cards()).hasSize(2).allMatch(card -> card.startsWith("99000105"));
        String demo = Files.readString(data.resolve("demo.json"));
        complete(cast(all, "sw-1", "sw-2", "strange", "ghost"));
        assertThat(Files.readString(data.resolve("demo.json"))).isEqualTo(demo);
    }

    private void complete(Cast cast) {
        DataFolder folder = new DataFolder(data);
        try (Stores stores = new Stores(FILES, folder)) {
            new Completion(folder, "", 2048, Clock.systemUTC()).complete(cast, stores);
            assertThat(stores.open(PartyName.wallet("sw-2"))
                            .jdbc()
                            .sql("select customer from account")
                            .query(String.class)
                            .single())
                    .isEqualTo("declined@demo");
        }
    }

    private Map<String, KeyStores.Entry> keys(PartyName party) {
        DataFolder folder = new DataFolder(data);
        char[] password = new MasterKeys("", folder).of(party).password();
        return KeyStores.read(folder.of(party).resolve("keys.p12"), password);
    }

    private static Cast cast(Map<String, DescribedWallet> wallets, String... modules) {
        List<DescribedBridge.Module> all = List.of(modules).stream()
                .map(wallet -> new DescribedBridge.Module(wallet, null, null, null))
                .toList();
        return new Cast(
                PartyName.shop("demo"),
                new DescribedBridge("demo", List.of(new DescribedBridge.Terminal("declined", all))),
                wallets,
                List.of(PartyName.gateway("north")));
    }

    private static DescribedWallet wallet(String name, String brand) {
        return new DescribedWallet(name, "plain", List.of(brand), null, null, null, null);
    }

    private static PrintStream nowhere() {
        return new PrintStream(PrintStream.nullOutputStream());
    }
}
