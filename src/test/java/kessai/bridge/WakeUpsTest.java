package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.routing.Promoted;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WakeUpText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bridge keeps of wake-ups, on both databases. */
class WakeUpsTest {

    private static final Instant NOW = TestWakeUps.NOW;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aWakeUpThatComesAgainChangesNothing(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            WakeUps wakeUps = wakeUps(stores);
            Promoted promoted = TestWakeUps.promoted();
            KeptWakeUp first = wakeUps.keep(promoted, WakeUpText.print(TestWakeUps.WAKE_UP), TestWakeUps.SALT, NOW);

            KeptWakeUp again = wakeUps.keep(
                    promoted, WakeUpText.print(TestWakeUps.WAKE_UP), Bytes.ofHex("ff"), NOW.plusSeconds(1));

            assertThat(again).isEqualTo(first);
            assertThat(first.salt()).isEqualTo(TestWakeUps.SALT);
            assertThat(first.wakeUp()).isEqualTo(TestWakeUps.WAKE_UP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstAnswerAndTheFirstOutcomeStay(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            WakeUps wakeUps = wakeUps(stores);
            SettlementId id = TestWakeUps.kept(wakeUps);

            assertThat(wakeUps.answered(id, Bytes.ofHex("01"), Bytes.ofHex("02"), true))
                    .isTrue();
            assertThat(wakeUps.answered(id, Bytes.ofHex("03"), Bytes.ofHex("04"), false))
                    .isFalse();
            assertThat(wakeUps.ended(id, "captured", "", NOW)).isTrue();
            assertThat(wakeUps.ended(id, "expired", "late", NOW)).isFalse();

            assertThat(wakeUps.find(id).orElseThrow().answer()).contains(Bytes.ofHex("02"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyWasAllowedToSettleIsOverdueAtItsDeadline(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            WakeUps wakeUps = wakeUps(stores);
            SettlementId silent = TestWakeUps.kept(wakeUps);
            SettlementId approved = TestWakeUps.kept(wakeUps);
            SettlementId ended = TestWakeUps.kept(wakeUps);
            wakeUps.answered(approved, Bytes.ofHex("01"), Bytes.ofHex("02"), true);
            wakeUps.ended(ended, "unroutable", "no wallet", NOW);

            assertThat(wakeUps.overdue(TestWakeUps.DEADLINE, 10)).isEmpty();
            assertThat(wakeUps.overdue(TestWakeUps.DEADLINE.plusMillis(1), 10))
                    .extracting(KeptWakeUp::settlement)
                    .containsExactly(silent);
        }
    }

    private static WakeUps wakeUps(Stores stores) {
        return new WakeUps(stores.open(PartyName.bridge(TestDatabase.freshName())));
    }
}
