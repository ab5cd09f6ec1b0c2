package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.treatment.KeyPairs;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
import kessai.wakeup.Kept;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderCommitment;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wallet keeps, on both databases. */
class WalletStoreTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(900);
    private static final Brand BRAND = new Brand("brand-a");
    private static final TerminalAddress CUSTOMER = TerminalAddress.parse("107@demo");
    private static final KeyPair MODULE = KeyPairs.generate(2048);
    private static final MasterKey MASTER = MasterKey.parse(MasterKey.generate(RANDOM));
    private static final WakeUp WAKE_UP = new WakeUp(
            new ShopName("garden"),
            Optional.empty(),
            Optional.of(new OrderCommitment("ab".repeat(32))),
            List.of(BRAND),
            Money.parse(Currency.of("EUR"), "12.50"),
            LidM.random(RANDOM),
            Protocol.SET,
            Optional.empty(),
            Kept.NOTHING);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void anAccountIsFoundAsItWasOpenedAndItsCardIsNowhereInClear(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            new Accounts(store, MASTER, PrivateKeyMeter.UNREAD).open(account());
            Accounts accounts = new Accounts(store, MASTER, PrivateKeyMeter.UNREAD);

            assertThat(accounts.holds(CUSTOMER, BRAND)).isTrue();
            assertThat(accounts.find(CUSTOMER, new Brand("brand-b"))).isEmpty();
            Account found = accounts.find(CUSTOMER, BRAND).orElseThrow();
            assertThat(found.cardholder().pan()).isEqualTo(TestPki.PAN);
            assertThat(found.module().sign()).isEqualTo(MODULE.getPublic());
            assertThat(found.toString()).doesNotContain(TestPki.PAN.digits());
            byte[] secrets = store.jdbc()
                    .sql("select secrets from account")
                    .query(byte[].class)
                    .single();
            assertThat(Bytes.of(secrets).toString())
                    .doesNotContain(Bytes.of(TestPki.PAN.digits().getBytes(StandardCharsets.US_ASCII))
                            .toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatIsOpenedAgainIsReplaced(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Accounts accounts = new Accounts(store, MASTER, PrivateKeyMeter.UNREAD);
            accounts.open(account());
            accounts.open(account());

            assertThat(store.jdbc()
                            .sql("select count(*) from account")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSettlementGoesThroughItsStatesOnce(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Settlements settlements = new Settlements(store(stores));
            SettlementId id = asked(settlements);

            assertThat(settlements.requested(id, Bytes.ofHex("01"), NOW)).isFalse();
            assertThat(settlements.approved(id, Bytes.ofHex("02"), NOW)).isTrue();
            assertThat(settlements.approved(id, Bytes.ofHex("03"), NOW)).isFalse();
            assertThat(settlements.find(id).orElseThrow().asked()).isEmpty();
            assertThat(settlements.requested(id, Bytes.ofHex("04"), NOW)).isTrue();
            assertThat(settlements.requested(id, Bytes.ofHex("05"), NOW)).isFalse();
            assertThat(settlements.endedIn(Settlement.State.APPROVED, id, told(Outcome.EXPIRED), NOW))
                    .as("what was seen approved has a PReq under way by now")
                    .isFalse();
            assertThat(settlements.ended(id, told(Outcome.CAPTURED), NOW)).isTrue();
            assertThat(settlements.ended(id, told(Outcome.FAILED), NOW)).isFalse();

            Settlement ended = settlements.find(id).orElseThrow();
            assertThat(ended.state()).isEqualTo(Settlement.State.ENDED);
            assertThat(ended.approval()).contains(Bytes.ofHex("02"));
            assertThat(ended.purchase()).contains(Bytes.ofHex("04"));
            assertThat(ended.wakeUp()).isEqualTo(WAKE_UP);
            assertThat(ended.promoted().topology()).contains(Topology.of(107));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsApprovedIsDueAndWhatIsNotIsOverdueAtItsDeadline(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Settlements settlements = new Settlements(store(stores));
            SettlementId asked = asked(settlements);
            SettlementId approved = asked(settlements);
            SettlementId requested = asked(settlements);
            settlements.approved(approved, Bytes.ofHex("01"), NOW);
            settlements.approved(requested, Bytes.ofHex("01"), NOW);
            settlements.requested(requested, Bytes.ofHex("02"), NOW.plusSeconds(2));

            assertThat(settlements.due(NOW, 10)).extracting(WalletStoreTest::id).containsExactly(approved);
            assertThat(settlements.due(NOW.plusSeconds(2), 10))
                    .extracting(WalletStoreTest::id)
                    .containsExactly(approved, requested);
            assertThat(settlements.due(NOW.plusSeconds(2), 0)).isEmpty();
            settlements.again(approved, NOW.plusSeconds(5));
            assertThat(settlements.due(NOW.plusSeconds(2), 10))
                    .extracting(WalletStoreTest::id)
                    .containsExactly(requested);
            assertThat(settlements.find(approved).orElseThrow().attempts()).isEqualTo(1);
            assertThat(settlements.overdue(DEADLINE, 10))
                    .extracting(WalletStoreTest::id)
                    .containsExactlyInAnyOrder(asked, approved);
        }
    }

    private static SettlementId id(Settlement settlement) {
        return settlement.promoted().settlement();
    }

    private static SettlementId asked(Settlements settlements) {
        Promoted promoted = new Promoted(
                SettlementId.random(RANDOM),
                CUSTOMER,
                new ShopName("garden"),
                Optional.of(BRAND),
                Optional.of(Topology.of(107)),
                Protocol.SET,
                DEADLINE);
        Settlement settlement = new Settlement(
                promoted,
                BRAND,
                PartyName.wallet("master"),
                WAKE_UP,
                Settlement.State.ASKED,
                Optional.of(Bytes.ofHex("00")),
                Optional.empty(),
                Optional.empty(),
                0);
        settlements.add(settlement, WakeUpText.print(WAKE_UP), NOW);
        return promoted.settlement();
    }

    private static OutcomeTold told(Outcome outcome) {
        return new OutcomeTold(outcome, Optional.of(BRAND), "");
    }

    private static NewAccount account() {
        SigningKey key = TestPki.cardholder(TestPki.BRAND_A);
        return new NewAccount(
                CUSTOMER,
                BRAND,
                TestPki.PAN,
                TestPki.EXPIRY,
                TestPki.CARD_SECRET,
                TestPki.PAN_SECRET,
                new KeyPair(key.publicKey(), TestPki.privateKey(key.certificate())),
                key.chain(),
                MODULE.getPublic(),
                MODULE.getPublic());
    }

    private static Store store(Stores stores) {
        return stores.open(PartyName.wallet(TestDatabase.freshName()));
    }
}
