package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kessai.journey.JourneyEntry;
import kessai.journey.JourneyJson;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.routing.InvalidMessage;
import kessai.routing.Sender;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.Capture;
import kessai.wakeup.Currency;
import kessai.wakeup.Initiation;
import kessai.wakeup.Kept;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the shop host's store must do, on whatever database. */
abstract class ShopStoreCases {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ShopName GARDEN = new ShopName("garden");

    private final List<SettlementId> changed = Collections.synchronizedList(new ArrayList<>());
    private Stores stores;
    private Store store;
    private Settlements settlements;
    private Journeys journeys;
    private IdempotencyKeys keys;
    private Openings openings;
    private int orders;

    abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        store = stores.open(PartyName.shop(TestDatabase.freshName()));
        settlements = new Settlements(store, CLOCK, changed::add);
        journeys = new Journeys(store);
        keys = new IdempotencyKeys(store, CLOCK);
        openings = openings(new SecureRandom());
    }

    private Openings openings(SecureRandom random) {
        Outbox outbox = new Outbox(store, CLOCK, messages -> {});
        return new Openings(
                store,
                outbox,
                settlements,
                journeys,
                keys,
                Duration.ofMinutes(15),
                Duration.ofSeconds(2),
                CLOCK,
                random);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private PostedOrder order() {
        orders++;
        return new PostedOrder(
                GARDEN,
                new OrderNumber("注文 🔥 " + orders + " " + System.identityHashCode(this)),
                TerminalAddress.parse("107@demo"),
                Capture.LATER,
                Optional.empty(),
                new Initiation(
                        List.of(new Brand("brand-b"), new Brand("Visa:Gold")),
                        Money.parse(Currency.of("KWD"), "0.001"),
                        OrderDescription.of("1 x قهوة عربية\n"),
                        Kept.NOTHING));
    }

    private SettlementId opened() {
        PostedOrder order = order();
        return openings.open(order, order.order().encoded(), "f").settlement();
    }

    private boolean end(SettlementId id, Outcome outcome) {
        return settlements.end(id, outcome, Optional.of(new Brand("brand-b")), outcome.word());
    }

    @Test
    void aSettlementIsKeptAsItWasOpened() {
        PostedOrder order = order();

        SettlementId id = openings.open(order, "k", "f").settlement();

        Settlement kept = settlements.find(id).orElseThrow();
        assertThat(kept.wakeUp()).isEqualTo(order.wakeUp(kept.wakeUp().lidM()));
        assertThat(kept.terminal()).isEqualTo(order.terminal());
        assertThat(kept.capture()).isEqualTo(Capture.LATER);
        assertThat(kept.startedAt()).isEqualTo(NOW);
        assertThat(kept.deadline()).isEqualTo(NOW.plus(15, ChronoUnit.MINUTES));
        assertThat(settlements.find(kept.wakeUp().lidM())).contains(kept);
        assertThat(keys.find(GARDEN, "k").orElseThrow().settlement()).isEqualTo(id);
    }

    @Test
    void theSameOrderUnderAnotherKeyIsToldTheStateThatAReadShows() {
        PostedOrder order = order();
        SettlementId id = openings.open(order, "journey-begun", "f").settlement();
        end(id, Outcome.CAPTURED);

        assertThat(openings.open(order, "journey-open", "f").answer()).contains("\"open\"");
        settlements.closeJourney(id);
        assertThat(openings.open(order, "journey-closed", "f").answer()).contains("\"ended\"");
    }

    @Test
    void theSameOrderUnderManyKeysAtOnceIsOneSettlement() {
        PostedOrder order = order();
        List<String> several = List.of("first", "second", "third", "fourth");
        CyclicBarrier together = new CyclicBarrier(several.size());
        ExecutorService pool = Executors.newFixedThreadPool(together.getParties());

        List<CompletableFuture<SettlementId>> all = several.stream()
                .map(key -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return openings.open(order, key, "f").settlement();
                        },
                        pool))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(several).allSatisfy(key -> assertThat(keys.find(GARDEN, key)).isPresent());
        pool.shutdown();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("unique_LID_M: two orders never share a LID-M, even when chance gives both the same")
    void twoOrdersNeverShareALidM() {
        PostedOrder one = order();
        PostedOrder other = order();

        SettlementId first = openings(new FirstZeroes()).open(one, "first", "f").settlement();
        SettlementId second =
                openings(new FirstZeroes()).open(other, "second", "f").settlement();

        LidM zeroes = LidM.of(new byte[16]);
        assertThat(settlements.find(zeroes).orElseThrow().id()).isEqualTo(first);
        assertThat(settlements.find(second).orElseThrow().wakeUp().lidM()).isNotEqualTo(zeroes);
    }

    /** Chance, except that the first sixteen octets that are asked for together are zeroes. */
    private static final class FirstZeroes extends SecureRandom {

        private static final long serialVersionUID = 1;
        private boolean begun;

        @Override
        public void nextBytes(byte[] octets) {
            super.nextBytes(octets);
            if (!begun && octets.length == 16) {
                Arrays.fill(octets, (byte) 0);
                begun = true;
            }
        }
    }

    @Test
    void theLogSaysOnceAndWithItsIdThatASettlementHasEnded() {
        SettlementId id = opened();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Settlements.class);
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            assertThatThrownBy(() -> store.inTransaction((Runnable) () -> {
                        end(id, Outcome.FAILED);
                        throw new IllegalStateException("taken back");
                    }))
                    .hasMessage("taken back");
            end(id, Outcome.CAPTURED);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }

        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).startsWith("ended captured");
            assertThat(line.getMDCPropertyMap()).containsEntry("settlement", id.text());
        });
    }

    @Test
    void aSettlementEndsOnce() {
        SettlementId id = opened();

        assertThat(end(id, Outcome.CAPTURED)).isTrue();
        assertThat(end(id, Outcome.FAILED)).isFalse();
        settlements.markUnknown(id);

        Settlement ended = settlements.find(id).orElseThrow();
        assertThat(ended.ending().map(Ending::outcome)).contains(Outcome.CAPTURED);
        assertThat(ended.state()).isEqualTo(SettlementState.OPEN);
        assertThat(changed).containsExactly(id);
    }

    @Test
    void ofManyOutcomesAtOnceOneCounts() {
        SettlementId id = opened();

        List<CompletableFuture<Boolean>> ends = Stream.of(Outcome.values())
                .map(outcome -> CompletableFuture.supplyAsync(() -> end(id, outcome)))
                .toList();

        assertThat(ends.stream().map(CompletableFuture::join).filter(first -> first))
                .hasSize(1);
    }

    @Test
    void nobodyIsToldOfAnEndThatWasRolledBack() {
        SettlementId id = opened();

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    end(id, Outcome.CAPTURED);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(settlements.find(id).orElseThrow().ending()).isEmpty();
        assertThat(changed).isEmpty();
    }

    @Test
    void anEndIsShownWhenItsJourneyIsClosedOrHasHadItsTime() {
        SettlementId id = opened();
        end(id, Outcome.DECLINED);
        Duration patience = Duration.ofSeconds(2);

        Settlement ended = settlements.find(id).orElseThrow();
        settlements.closeJourney(id);

        assertThat(ended.shown(NOW.plusMillis(1999), patience)).isEqualTo(SettlementState.OPEN);
        assertThat(ended.shown(NOW.plusMillis(2000), patience)).isEqualTo(SettlementState.ENDED);
        assertThat(settlements.find(id).orElseThrow().shown(NOW, patience)).isEqualTo(SettlementState.ENDED);
    }

    @Test
    void journeysAreKeptInOrderAndOnce() {
        SettlementId id = opened();
        JourneyEntry later = new JourneyEntry(id, NOW.plusMillis(2), "wallet/sw-1", "settled", "brand-b");
        JourneyEntry earlier = new JourneyEntry(id, NOW.plusNanos(1_234_567), "terminal/107@demo", "woken", "");

        assertThat(journeys.note(later)).isTrue();
        assertThat(journeys.note(earlier)).isTrue();
        assertThat(journeys.note(later)).isFalse();

        assertThat(journeys.of(id)).hasSize(3).endsWith(earlier, later);
    }

    @Test
    void anExpiredSettlementEndsUnlessItsPurchaseIsUnderWay() {
        SettlementId expired = opened();
        SettlementId underWay = opened();
        Clock late = Clock.offset(CLOCK, Duration.ofMinutes(15));

        new Sweeper(store, settlements, journeys, keys, underWay::equals, late).sweep();

        Ending ending = settlements.find(expired).orElseThrow().ending().orElseThrow();
        assertThat(ending.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(journeys.of(expired)).extracting(JourneyEntry::step).containsExactly("accepted", "expired");
        assertThat(settlements.find(underWay).orElseThrow().ending()).isEmpty();
    }

    @Test
    void nothingExpiresBeforeItsTime() {
        SettlementId id = opened();
        Clock early = Clock.offset(CLOCK, Duration.ofMinutes(15).minusMillis(1));

        new Sweeper(store, settlements, journeys, keys, other -> false, early).sweep();

        assertThat(settlements.find(id).orElseThrow().ending()).isEmpty();
    }

    @Test
    void idempotencyKeysAreKeptForTwoDays() {
        openings.open(order(), "old", "f");

        int tooEarly = new IdempotencyKeys(store, Clock.offset(CLOCK, Duration.ofHours(47))).forgetOld();
        new IdempotencyKeys(store, Clock.offset(CLOCK, Duration.ofHours(49))).forgetOld();

        assertThat(tooEarly).isZero();
        assertThat(keys.find(GARDEN, "old")).isEmpty();
    }

    @Test
    void keysAreKnownByTheirDigestsOnly() {
        ApiKeys apiKeys = new ApiKeys(store, CLOCK);
        apiKeys.register(GARDEN, "garden-garden-garden-garden");
        apiKeys.register(GARDEN, "garden-garden-garden-garden");
        apiKeys.registerOperator("operator-operator-operator");

        assertThat(apiKeys.caller("garden-garden-garden-garden")).contains(Caller.of(GARDEN));
        assertThat(apiKeys.caller("operator-operator-operator")).contains(Caller.OPERATOR);
        assertThat(apiKeys.caller("nobody")).isEmpty();
        assertThat(store.jdbc()
                        .sql("select key_hash from api_key")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains("garden"));
        assertThatThrownBy(() -> apiKeys.register(GARDEN, "short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBridgeTellsHowItsTerminalsSettlementsEnded() {
        SettlementId id = opened();
        ShopOutcomes outcomes = new ShopOutcomes(store, settlements, other -> false);
        byte[] unroutable = new OutcomeTold(Outcome.UNROUTABLE, Optional.empty(), "no wallet").write();
        byte[] captured = new OutcomeTold(Outcome.CAPTURED, Optional.empty(), "paid").write();

        assertThatThrownBy(() -> outcomes.receive(message("bridge/other", id, unroutable)))
                .isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> outcomes.receive(message("gateway/demo", id, unroutable)))
                .isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> outcomes.receive(message("bridge/demo", id, captured)))
                .isInstanceOf(InvalidMessage.class);
        assertThat(settlements.find(id).orElseThrow().ending()).isEmpty();
        outcomes.receive(message("bridge/demo", id, unroutable));
        outcomes.receive(message("bridge/demo", id, unroutable));

        assertThat(settlements.find(id).orElseThrow().ending().map(Ending::reason))
                .contains("no wallet");
    }

    @Test
    void aWalletTellsHowASettlementThatItWasWokenForEnded() {
        SettlementId id = opened();
        ShopOutcomes outcomes = new ShopOutcomes(store, settlements, other -> false);
        byte[] cancelled = new OutcomeTold(Outcome.CANCELLED, Optional.empty(), "above the limit").write();
        byte[] captured = new OutcomeTold(Outcome.CAPTURED, Optional.empty(), "paid").write();

        assertThatThrownBy(() -> outcomes.receive(message("wallet/sw-1", id, captured)))
                .isInstanceOf(InvalidMessage.class);
        outcomes.receive(message("wallet/sw-1", id, cancelled));

        assertThat(settlements.find(id).orElseThrow().ending().map(Ending::reason))
                .contains("above the limit");
    }

    @Test
    void aBridgeIsNotBelievedWhileAPurchaseIsUnderWay() {
        SettlementId id = opened();
        byte[] failed = new OutcomeTold(Outcome.FAILED, Optional.empty(), "no answer").write();

        new ShopOutcomes(store, settlements, id::equals).receive(message("bridge/demo", id, failed));

        assertThat(settlements.find(id).orElseThrow().ending()).isEmpty();
    }

    @Test
    void everyPartySpeaksForItself() {
        SettlementId id = opened();
        JourneyKeeper keeper = new JourneyKeeper(store, settlements, journeys);
        byte[] terminal = entry(id, "terminal/107@demo", "woken");
        byte[] outcome = entry(id, "terminal/107@demo", "outcome");
        byte[] unknown = entry(SettlementId.random(new SecureRandom()), "wallet/a", "settled");

        keeper.receive(message("bridge/demo", id, terminal));
        keeper.receive(message("wallet/a", id, entry(id, "wallet/a", "settled")));
        keeper.receive(message("wallet/a", id, unknown));
        assertThatThrownBy(() -> keeper.receive(message("bridge/other", id, terminal)))
                .isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> keeper.receive(message("wallet/b", id, entry(id, "wallet/a", "x"))))
                .isInstanceOf(InvalidMessage.class);
        keeper.receive(message("bridge/demo", id, outcome));

        assertThat(journeys.of(id))
                .extracting(JourneyEntry::step)
                .containsExactly("accepted", "woken", "settled", "outcome");
        assertThat(settlements.find(id).orElseThrow().journeyClosed()).isTrue();
        assertThat(changed).containsExactly(id);
    }

    private static byte[] entry(SettlementId id, String party, String step) {
        return JourneyJson.write(List.of(new JourneyEntry(id, NOW, party, step, "")));
    }

    private static Exchange message(String sender, SettlementId id, byte[] body) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setHeaders(Map.of(Sender.HEADER, sender, Headers.SETTLEMENT, id.text()));
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
