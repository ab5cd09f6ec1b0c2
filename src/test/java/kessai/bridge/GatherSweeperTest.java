package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kessai.der.Bytes;
import kessai.party.Descriptor;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.routing.Promoted;
import kessai.store.Outbox;
import kessai.store.Posted;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
import kessai.wakeup.Kept;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what is gathered when its time is up, and when the bridge was stopped meanwhile. */
class GatherSweeperTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final PartyName SELF = PartyName.bridge("demo");
    private static final List<WalletName> BOTH = List.of(new WalletName("sw-1"), new WalletName("sw-2"));
    private static final List<Brand> WANTED = List.of(new Brand("brand-a"));

    @TempDir
    Path data;

    private final List<Posted> sent = new CopyOnWriteArrayList<>();
    private Stores stores;
    private Outbox outbox;
    private WakeUps wakeUps;
    private Gathers gathers;
    private GatherSweeper sweeper;

    @BeforeEach
    void aBridgeThatRuns() throws IOException {
        Path file = Files.writeString(
                data.resolve("demo.yaml"),
                "bridge: demo\nterminals: [{name: \"105\", topology: 105, modules: [{wallet: sw-1}, {wallet: sw-2}]}]\n");
        stores = TestDatabase.H2.open(data);
        Store store = stores.open(SELF);
        wakeUps = new WakeUps(store);
        gathers = new Gathers(store, CLOCK);
        Terminals terminals = new Terminals(SELF, Descriptor.at(file, BridgeDescriptor.class), wakeUps, CLOCK);
        outbox = new Outbox(store, CLOCK, sent::addAll);
        sweeper = new GatherSweeper(store, terminals, wakeUps, gathers, outbox, CLOCK);
        outbox.start();
    }

    @AfterEach
    void stop() {
        outbox.stop();
        stores.close();
    }

    @Test
    void whatWaitedLongEnoughIsDecidedAndGoesOnOnce() {
        SettlementId late = opened("105@demo", CLOCK.instant().minusSeconds(1));
        SettlementId early = opened("105@demo", CLOCK.instant().plusSeconds(60));

        sweeper.sweep();
        sweeper.sweep();

        awaitSent(late);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).address()).isEqualTo("bridge.demo.brands");
        assertThat(gathers.find(late).orElseThrow().decided()).isTrue();
        assertThat(gathers.find(early).orElseThrow().decided()).isFalse();
    }

    @Test
    void afterARestartTheTimeOfTheSilentBeginsWhenTheyAreAsked() {
        Instant before = CLOCK.instant();
        SettlementId open = opened("105@demo", before.minusSeconds(60));
        gathers.hear(open, BOTH.get(1), WANTED, WANTED);
        SettlementId decided = opened("105@demo", before.minusSeconds(60));
        gathers.decide(decided, WANTED, before);

        sweeper.resume();
        sweeper.sweep();

        awaitSent(open);
        assertThat(sent).hasSize(1);
        Gather unasked = gathers.find(open).orElseThrow();
        assertThat(unasked.decided()).isFalse();
        assertThat(unasked.deadline()).isAfter(before.plusSeconds(600));
        Instant asked = before.plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        gathers.await(open, asked.plusSeconds(2));
        Gather gather = gathers.open(open, BOTH, asked, asked.plusSeconds(60));
        assertThat(gather.deadline()).isEqualTo(asked.plusSeconds(2));
        assertThat(gather.silent()).containsExactly(BOTH.get(0));
    }

    @Test
    void aTerminalThatIsNoLongerDescribedHoldsUpNobody() {
        SettlementId gone = opened("gone@demo", CLOCK.instant().minusSeconds(1));
        gathers.open(
                SettlementId.random(RANDOM),
                BOTH,
                CLOCK.instant(),
                CLOCK.instant().minusSeconds(1));
        SettlementId known = opened("105@demo", CLOCK.instant().minusSeconds(1));

        sweeper.sweep();

        awaitSent(known);
        assertThat(sent).hasSize(1);
        assertThat(gathers.find(gone).orElseThrow().decided()).isTrue();
        assertThat(gathers.waiting(CLOCK.instant(), 10)).isEmpty();
    }

    private void awaitSent(SettlementId settlement) {
        await().atMost(Duration.ofSeconds(20)).until(() -> sent.stream()
                .anyMatch(posted -> settlement.text().equals(posted.headers().get(Headers.SETTLEMENT))));
    }

    private SettlementId opened(String terminal, Instant deadline) {
        Promoted promoted = new Promoted(
                SettlementId.random(RANDOM),
                TerminalAddress.parse(terminal),
                new ShopName("garden"),
                Optional.empty(),
                Optional.empty(),
                Protocol.SET,
                CLOCK.instant().plusSeconds(900));
        WakeUp wakeUp = new WakeUp(
                new ShopName("garden"),
                Optional.of(new OrderNumber("7")),
                Optional.empty(),
                WANTED,
                Money.parse(Currency.of("EUR"), "12.50"),
                LidM.random(RANDOM),
                Protocol.SET,
                Optional.of(OrderDescription.of("1 x chair\n")),
                Kept.NOTHING);
        wakeUps.keep(promoted, WakeUpText.print(wakeUp), Bytes.ofHex("00"), CLOCK.instant());
        gathers.open(promoted.settlement(), BOTH, CLOCK.instant(), deadline);
        return promoted.settlement();
    }
}
