package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kessai.bridge.Heard.Good;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import kessai.store.Beside;
import kessai.store.Store;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is gathered, as a bridge keeps it, on both databases. */
class GathersTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(2);
    private static final Brand A = new Brand("brand-a");
    private static final Brand B = new Brand("brand-b");
    private static final WalletName FIRST = new WalletName("sw-1");
    private static final WalletName SECOND = new WalletName("sw-2");
    private static final List<WalletName> BOTH = List.of(FIRST, SECOND);

    @TempDir
    Path data;

    private final SettlementId id = SettlementId.random(RANDOM);

    @ParameterizedTest
    @EnumSource
    void theAnswerAfterWhichNothingBetterCanComeDecides(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Gathers gathers = gathers(stores);
            gathers.open(id, BOTH, NOW, DEADLINE);

            assertThat(hear(gathers, SECOND, A)).isEqualTo(Good.NOTED);
            assertThat(hear(gathers, FIRST, B)).isEqualTo(Good.DECIDED);

            Gather gather = gathers.find(id).orElseThrow();
            assertThat(gather.decided()).isTrue();
            assertThat(gather.decidedBy()).contains(FIRST);
            assertThat(gather.chosen()).contains(SECOND);
            assertThat(gather.candidates()).extracting(Candidate::brands).containsExactly(List.of(B), List.of(A));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesAgainLateOrUnaskedChangesNothing(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Gathers gathers = gathers(stores);
            assertThat(hear(gathers, FIRST, A)).isEqualTo(Good.UNASKED);
            gathers.open(id, BOTH, NOW, DEADLINE);

            assertThat(hear(gathers, new WalletName("rogue"), A)).isEqualTo(Good.UNASKED);
            assertThat(hear(gathers, SECOND, B)).isEqualTo(Good.NOTED);
            assertThat(hear(gathers, SECOND, A)).isEqualTo(Good.KNOWN);
            assertThat(hear(gathers, FIRST, A)).isEqualTo(Good.DECIDED);
            assertThat(hear(gathers, FIRST, B)).isEqualTo(Good.DECIDED_BEFORE);
            assertThat(hear(gathers, SECOND, A)).isEqualTo(Good.LATE);

            assertThat(gathers.find(id).orElseThrow().candidates())
                    .extracting(Candidate::brands)
                    .containsExactly(List.of(A), List.of(B));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineDecidesOnceWithWhatHasCome(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Gathers gathers = gathers(stores);
            gathers.open(id, BOTH, NOW, DEADLINE);
            hear(gathers, SECOND, A);

            assertThat(gathers.waiting(DEADLINE.minusMillis(1), 10)).isEmpty();
            assertThat(gathers.waiting(DEADLINE, 10)).containsExactly(id);
            assertThat(gathers.decide(id, List.of(A), DEADLINE)).isTrue();
            assertThat(gathers.decide(id, List.of(A), DEADLINE)).isFalse();

            Gather gather = gathers.find(id).orElseThrow();
            assertThat(gather.decidedBy()).isEmpty();
            assertThat(gather.chosen()).contains(SECOND);
            assertThat(gathers.waiting(DEADLINE, 10)).isEmpty();
            assertThat(hear(gathers, FIRST, A)).isEqualTo(Good.LATE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnderWayGoesOnAndARoundWithoutAWalletBeginsAnew(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Gathers gathers = gathers(stores);
            gathers.open(id, BOTH, NOW, DEADLINE);
            hear(gathers, FIRST, A);

            assertThat(gathers.open(id, BOTH, NOW.plusSeconds(1), DEADLINE.plusSeconds(1))
                            .chosen())
                    .contains(FIRST);
            Gather anew = gathers.open(id, List.of(SECOND), NOW.plusSeconds(1), DEADLINE.plusSeconds(1));

            assertThat(anew.decided()).isFalse();
            assertThat(anew.silent()).containsExactly(SECOND);
            assertThat(hear(gathers, FIRST, A)).isEqualTo(Good.UNASKED);
            assertThat(hear(gathers, SECOND, A)).isEqualTo(Good.DECIDED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSawAnEarlierRoundWaitDecidesNothingOfTheNext(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Gathers gathers = gathers(stores);
            gathers.open(id, BOTH, NOW, DEADLINE);
            hear(gathers, FIRST, A);
            gathers.open(id, List.of(SECOND), DEADLINE, DEADLINE.plusSeconds(2));

            assertThat(gathers.decide(id, List.of(A), DEADLINE)).isFalse();

            assertThat(gathers.find(id).orElseThrow().decided()).isFalse();
            assertThat(gathers.decide(id, List.of(A), DEADLINE.plusSeconds(2))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatComesWhileARoundBeginsAnewIsHeard(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(PartyName.bridge(TestDatabase.freshName()));
            Gathers gathers = new Gathers(store, Clock.systemUTC());
            gathers.open(id, BOTH, NOW, DEADLINE);

            Beside<Good> answer = store.inTransaction(() -> {
                gathers.open(id, List.of(SECOND), NOW, DEADLINE);
                return Beside.begin(database, () -> hear(gathers, SECOND, A));
            });

            assertThat(answer.result()).isEqualTo(Good.DECIDED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesTwiceAtOnceIsOneRound(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(PartyName.bridge(TestDatabase.freshName()));
            Gathers gathers = new Gathers(store, Clock.systemUTC());

            Beside<Gather> again = store.inTransaction(() -> {
                gathers.open(id, BOTH, NOW, DEADLINE);
                return Beside.begin(database, () -> gathers.open(id, BOTH, NOW, DEADLINE));
            });

            assertThat(again.result()).isEqualTo(gathers.find(id).orElseThrow());
        }
    }

    /** Each that takes a second one while it has its first could wait for the others as they wait for it. */
    @Test
    void whoeverLooksTakesOneConnectionAtATime() {
        try (Stores stores = new Stores(new StoreSettings(null, "kessai", "", 2), new DataFolder(data))) {
            Store store = stores.open(PartyName.bridge("demo"));
            Gathers gathers = new Gathers(store, Clock.systemUTC());
            gathers.open(id, BOTH, NOW, DEADLINE);

            Optional<Gather> found = store.inTransaction(
                    () -> Beside.begin(TestDatabase.H2, () -> gathers.find(id)).result());

            assertThat(found.orElseThrow().wallets()).isEqualTo(BOTH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAnswersThatComeAtTheSameTimeExactlyOneDecides(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Gathers gathers = gathers(stores);
            for (int i = 0; i < 20; i++) {
                SettlementId each = SettlementId.random(RANDOM);
                gathers.open(each, BOTH, NOW, DEADLINE);
                var first = CompletableFuture.supplyAsync(() -> gathers.hear(each, FIRST, List.of(B), List.of(A)));
                var second = CompletableFuture.supplyAsync(() -> gathers.hear(each, SECOND, List.of(A), List.of(A)));

                assertThat(List.of(first.join().good(), second.join().good()))
                        .containsExactlyInAnyOrder(Good.NOTED, Good.DECIDED);
                assertThat(gathers.find(each).orElseThrow().chosen()).contains(SECOND);
            }
        }
    }

    private Good hear(Gathers gathers, WalletName wallet, Brand brand) {
        return gathers.hear(id, wallet, List.of(brand), List.of(A)).good();
    }

    private static Gathers gathers(Stores stores) {
        return new Gathers(stores.open(PartyName.bridge(TestDatabase.freshName())), Clock.systemUTC());
    }
}
