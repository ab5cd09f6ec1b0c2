package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kessai.der.Bytes;
import kessai.party.Descriptor;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When wallets are asked, and how long a question waits for them. */
class BrandRefreshTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final PartyName SELF = PartyName.bridge("demo");
    private static final WalletName WALLET = new WalletName("sw-1");

    @TempDir
    Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private Stores stores;
    private BrandBook book;
    private BrandRefresh refresh;

    @BeforeEach
    void aBridgeWithManyTerminalsAndOneWallet() throws IOException {
        StringBuilder terminals = new StringBuilder("bridge: demo\nterminals:\n");
        for (int i = 0; i < 1000; i++) {
            terminals.append("  - {name: t-" + i + ", topology: 104, modules: [{wallet: sw-1}]}\n");
        }
        terminals.append("  - {name: other, topology: 103, modules: [{wallet: sw-2}]}\n");
        Path file = Files.writeString(data.resolve("demo.yaml"), terminals);
        stores = TestDatabase.H2.open(data);
        Store store = stores.open(SELF);
        book = new BrandBook(store);
        BrandSettings settings = new BrandSettings(Duration.ofSeconds(30), Duration.ofSeconds(2));
        Descriptor<BridgeDescriptor> descriptor = Descriptor.at(file, BridgeDescriptor.class);
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        refresh = new BrandRefresh(
                SELF, new Terminals(SELF, descriptor, new WakeUps(store), clock), book, settings, clock);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aThousandModulesAskTheirWalletOnceAPeriod() {
        assertThat(refresh.due()).extracting(it -> it.known().wallet()).containsExactly(WALLET);
        assertThat(refresh.due()).isEmpty();
        told(NOW);

        assertThat(at(29)).isEmpty();
        assertThat(at(30)).extracting(BrandRefresh.Question::life).containsExactly(Duration.ofSeconds(30));
        assertThat(at(31)).isEmpty();
    }

    @Test
    void theLongerAWalletIsSilentTheRarerItIsAskedAndTheLongerAQuestionWaitsForIt() {
        told(NOW);
        assertThat(lifeAt(0)).isEqualTo(30);
        assertThat(lifeAt(30)).isEqualTo(30);
        assertThat(lifeAt(60)).isEqualTo(60);
        assertThat(at(119)).isEmpty();
        assertThat(lifeAt(120)).isEqualTo(120);
        assertThat(lifeAt(240)).isEqualTo(240);
        assertThat(lifeAt(480)).isEqualTo(480);
        assertThat(lifeAt(960)).isEqualTo(480);
        assertThat(lifeAt(100_000)).isEqualTo(480);

        told(NOW.plusSeconds(100_010));

        assertThat(at(100_039)).isEmpty();
        assertThat(lifeAt(100_040)).isEqualTo(30);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new BrandSettings(Duration.ZERO, second)).hasMessageContaining("brand-refresh");
        assertThatThrownBy(() -> new BrandSettings(second, second.negated())).hasMessageContaining("brand-patience");
        assertThatThrownBy(() -> new BrandSettings(Duration.ofDays(2), second)).hasMessageContaining("100ms to 1d");
    }

    private void told(Instant at) {
        book.follow(Set.of(WALLET), at);
        book.told(WALLET, Bytes.of(new byte[32]), List.of(), at, at.plusSeconds(30));
    }

    private long lifeAt(int second) {
        return at(second).get(0).life().toSeconds();
    }

    private List<BrandRefresh.Question> at(int second) {
        now.set(NOW.plusSeconds(second));
        return refresh.due();
    }
}
