package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.routing.Promoted;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bridge keeps of wake-ups, on both databases. */
class WakeUpsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(900);
    private static final Bytes SALT = Bytes.ofHex("00010203");
    private static final WakeUp WAKE_UP = new WakeUp(
            new ShopName("garden"),
            Optional.of(new OrderNumber("注文 7")),
            Optional.empty(),
            List.of(new Brand("brand-a")),
            Money.parse(Currency.of("EUR"), "12.50"),
            LidM.random(RANDOM),
            Protocol.SET,
            Optional.of(OrderDescription.of("1 x chair\n")),
            Kept.NOTHING);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aWakeUpThatComesAgainChangesNothing(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            WakeUps wakeUps = wakeUps(stores);
            Promoted promoted = promoted();
            KeptWakeUp first = wakeUps.keep(promoted, WakeUpText.print(WAKE_UP), SALT, NOW);

            KeptWakeUp again = wakeUps.keep(promoted, WakeUpText.print(WAKE_UP), Bytes.ofHex("ff"), NOW.plusSeconds(1));

            assertThat(again).isEqualTo(first);
            assertThat(first.salt()).isEqualTo(SALT);
            assertThat(first.wakeUp()).isEqualTo(WAKE_UP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstAnswerAndTheFirstOutcomeStay(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            WakeUps wakeUps = wakeUps(stores);
            SettlementId id = kept(wakeUps);

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
            SettlementId silent = kept(wakeUps);
            SettlementId approved = kept(wakeUps);
            SettlementId ended = kept(wakeUps);
            wakeUps.answered(approved, Bytes.ofHex("01"), Bytes.ofHex("02"), true);
            wakeUps.ended(ended, "unroutable", "no wallet", NOW);

            assertThat(wakeUps.overdue(DEADLINE, 10)).isEmpty();
            assertThat(wakeUps.overdue(DEADLINE.plusMillis(1), 10))
                    .extracting(KeptWakeUp::settlement)
                    .containsExactly(silent);
        }
    }

    private static SettlementId kept(WakeUps wakeUps) {
        return wakeUps.keep(promoted(), WakeUpText.print(WAKE_UP), SALT, NOW).settlement();
    }

    private static Promoted promoted() {
        return new Promoted(
                SettlementId.random(RANDOM),
                TerminalAddress.parse("103@demo"),
                new ShopName("garden"),
                Optional.empty(),
                Optional.empty(),
                Protocol.SET,
                DEADLINE);
    }

    private static WakeUps wakeUps(Stores stores) {
        return new WakeUps(stores.open(PartyName.bridge(TestDatabase.freshName())));
    }
}
