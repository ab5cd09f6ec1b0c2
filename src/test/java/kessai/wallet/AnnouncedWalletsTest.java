package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kessai.dialogue.DesignationAsked;
import kessai.party.PartyName;
import kessai.proof.Announcement;
import kessai.store.Beside;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a master keeps of wallets that announced themselves, on both databases. */
class AnnouncedWalletsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void theNewestAnnouncementIsKeptAndSurvivesARestart(TestDatabase database) {
        PartyName master = PartyName.wallet(TestDatabase.freshName());
        try (Stores stores = database.open(data)) {
            AnnouncedWallets announced = new AnnouncedWallets(stores.open(master));

            assertThat(announced.keep(by("slave-c", NOW))).isEqualTo(AnnouncedWallets.Heard.NEW);
            assertThat(announced.keep(by("slave-b", NOW))).isEqualTo(AnnouncedWallets.Heard.NEW);
        }
        try (Stores stores = database.open(data)) {
            AnnouncedWallets announced = new AnnouncedWallets(stores.open(master));

            assertThat(announced.names()).containsExactly(new WalletName("slave-b"), new WalletName("slave-c"));
            assertThat(announced.keep(by("slave-b", NOW))).isEqualTo(AnnouncedWallets.Heard.REPEATED);
            assertThat(announced.keep(by("slave-b", NOW.minusSeconds(1)))).isEqualTo(AnnouncedWallets.Heard.OLDER);
            assertThat(announced.keep(by("slave-b", NOW.plusSeconds(1)))).isEqualTo(AnnouncedWallets.Heard.RENEWED);
            assertThat(announced.keep(by("slave-b", NOW))).isEqualTo(AnnouncedWallets.Heard.OLDER);
            assertThat(announced.names()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsAnEndToWhatIsKeptAndToWhatIsOffered(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(PartyName.wallet(TestDatabase.freshName()));
            AnnouncedWallets announced = new AnnouncedWallets(store);
            store.inTransaction(() -> {
                for (int i = 0; i < AnnouncedWallets.MOST; i++) {
                    announced.keep(by("x" + i, NOW));
                }
            });

            assertThat(announced.keep(by("one-too-many", NOW))).isEqualTo(AnnouncedWallets.Heard.NO_ROOM);
            assertThat(announced.keep(by("x7", NOW.plusSeconds(1)))).isEqualTo(AnnouncedWallets.Heard.RENEWED);
            assertThat(announced.names()).hasSize(DesignationAsked.MOST_OFFERS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoThatComeAtOnceTheNewerIsKept(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(PartyName.wallet(TestDatabase.freshName()));
            AnnouncedWallets announced = new AnnouncedWallets(store);

            Beside<AnnouncedWallets.Heard> older = store.inTransaction(() -> {
                announced.keep(by("slave-b", NOW.plusSeconds(1)));
                return Beside.begin(database, () -> announced.keep(by("slave-b", NOW)));
            });

            assertThat(older.result()).isEqualTo(AnnouncedWallets.Heard.OLDER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalletThatProvesItselfTwiceAtOnceHasProvedItself(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(PartyName.wallet(TestDatabase.freshName()));
            ProvenWallets proven = new ProvenWallets(store);
            WalletName slave = new WalletName("slave-b");

            Beside<Boolean> again = store.inTransaction(() -> {
                proven.remember(slave, "brand-b", NOW.plusSeconds(1));
                return Beside.begin(
                        database,
                        () -> store.inTransaction(() -> {
                            proven.remember(slave, "brand-b", NOW.plusSeconds(9));
                            return true;
                        }));
            });

            assertThat(again.result()).isTrue();
            assertThat(proven.brandOf(slave, List.of(new Brand("brand-b")), NOW.plusSeconds(8)))
                    .contains(new Brand("brand-b"));
        }
    }

    private static Announcement by(String wallet, Instant at) {
        return new Announcement(wallet, "master", "brand-b", at);
    }
}
