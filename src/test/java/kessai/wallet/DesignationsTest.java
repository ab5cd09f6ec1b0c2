package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.dialogue.DesignationAsked;
import kessai.dialogue.DesignationKind;
import kessai.dialogue.SlipEntry;
import kessai.party.PartyName;
import kessai.proof.ProofAsked;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
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
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a master is with finding slaves, on both databases. */
class DesignationsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final Brand BRAND = new Brand("brand-b");
    private static final WalletName SLAVE = new WalletName("slave-b");
    private static final PartyName BRIDGE = PartyName.bridge("demo");
    private static final String LONGEST_NAME = "a" + "-a".repeat(38);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aWakeUpIsKeptWithAllThatCameWithIt(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Designations designations = new Designations(store(stores));
            SlipEntry entry = new SlipEntry("slave-b", Optional.of("brand-b"), Optional.of("112@demo"));
            Woken woken = woken(BRIDGE, List.of(entry, new SlipEntry("\u0430", Optional.empty(), Optional.empty())));
            TurnedAway unfit = new TurnedAway("\u0430", "", "no name");

            Designation kept = designations.open(woken, List.of(unfit), NOW);

            assertThat(kept.woken()).isEqualTo(woken);
            assertThat(kept.state()).isEqualTo(Designation.State.OPEN);
            assertThat(kept.turnedAway()).containsExactly(unfit);
            assertThat(designations.open(woken, List.of(), NOW.plusSeconds(1))).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itGoesThroughItsStatesAndEachOnlyOnce(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Designations designations = new Designations(store(stores));
            SettlementId id = opened(designations);
            ProofAsked proof = ProofAsked.of(List.of("brand-b"), RANDOM);

            assertThat(designations.cancelled(id)).isFalse();
            assertThat(designations.asked(id, question(), NOW)).isTrue();
            assertThat(designations.asked(id, question(), NOW)).isFalse();
            assertThat(designations.proving(id, SLAVE, Optional.of(BRAND), proof, NOW))
                    .isTrue();
            assertThat(designations.proving(id, SLAVE, Optional.of(BRAND), proof, NOW))
                    .isFalse();
            Designation proving =
                    designations.findByReference(proof.reference()).orElseThrow();
            assertThat(proving.proof()).contains(proof);
            assertThat(proving.brand()).contains(BRAND);
            assertThat(proving.offers()).containsExactly(new WalletName(LONGEST_NAME), SLAVE);
            assertThat(designations.relayed(id, SLAVE, Optional.of(BRAND), NOW)).isTrue();
            assertThat(designations.relayed(id, SLAVE, Optional.of(BRAND), NOW)).isFalse();
            assertThat(designations.turnedAway(proving, new TurnedAway("slave-b", "", "late"), NOW))
                    .isFalse();
            Designation relayed = designations.find(id).orElseThrow();
            assertThat(designations.turnedAway(relayed, new TurnedAway("slave-b", "", "no"), NOW))
                    .isTrue();

            assertThat(designations.find(id).orElseThrow().hasTurnedAway("slave-b", "brand-x"))
                    .isTrue();
            assertThat(designations.asked(id, question(), NOW)).isTrue();
            assertThat(designations.cancelled(id)).isTrue();
            assertThat(designations.relayed(id, SLAVE, Optional.empty(), NOW)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsSurvivesARestart(TestDatabase database) {
        PartyName master = PartyName.wallet(TestDatabase.freshName());
        DesignationAsked asked = question();
        Designation before;
        try (Stores stores = database.open(data)) {
            Designations designations = new Designations(stores.open(master));
            SettlementId id = opened(designations);
            designations.asked(id, asked, NOW);
            before = designations.find(id).orElseThrow();
        }
        try (Stores stores = database.open(data)) {
            Designations designations = new Designations(stores.open(master));

            assertThat(designations.find(before.settlement())).contains(before);
            assertThat(before.question()).contains(asked.question());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatLedToNothingForOneMayBeBegunByAnother(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Designations designations = new Designations(store(stores));
            Woken first = woken(BRIDGE, List.of());
            designations.open(first, List.of(), NOW);
            Woken again = new Woken(
                    PartyName.wallet("other"), first.promoted(), first.octets(), first.wakeUp(), List.of(), 2);

            assertThat(designations.open(again, List.of(), NOW).woken()).isEqualTo(again);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotProveItselfInTimeIsFound(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Designations designations = new Designations(store(stores));
            SettlementId id = opened(designations);
            ProofAsked proof = ProofAsked.of(List.of("brand-b"), RANDOM);
            designations.proving(id, SLAVE, Optional.empty(), proof, NOW);

            assertThat(unproven(designations, NOW, NOW)).isEmpty();
            assertThat(unproven(designations, NOW.plusSeconds(1), NOW)).hasSize(1);
            assertThat(unproven(designations, NOW.plusSeconds(1), NOW.plusSeconds(900)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProofIsGoodForAWhile(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            ProvenWallets proven = new ProvenWallets(store);
            store.inTransaction(() -> proven.remember(SLAVE, "brand-b", NOW.plusSeconds(60)));
            store.inTransaction(() -> proven.remember(SLAVE, "brand-b", NOW.plusSeconds(300)));

            List<Brand> both = List.of(new Brand("brand-a"), BRAND);
            assertThat(proven.brandOf(SLAVE, both, NOW.plusSeconds(299))).contains(BRAND);
            assertThat(proven.brandOf(SLAVE, both, NOW.plusSeconds(300))).isEmpty();
            assertThat(proven.brandOf(SLAVE, List.of(new Brand("brand-a")), NOW))
                    .isEmpty();
            assertThat(proven.brandOf(new WalletName("slave-c"), both, NOW)).isEmpty();
        }
    }

    private static List<Designation> unproven(Designations designations, Instant before, Instant now) {
        return designations.unproven(Topology.CUSTOMER_GIVES_ADDRESS, before, now, 10);
    }

    private static SettlementId opened(Designations designations) {
        return designations.open(woken(BRIDGE, List.of()), List.of(), NOW).settlement();
    }

    private static DesignationAsked question() {
        return new DesignationAsked(
                Bytes.random(16, RANDOM), DesignationKind.DESIGNATE, List.of(LONGEST_NAME, "slave-b"), "");
    }

    private static Woken woken(PartyName upstream, List<SlipEntry> slip) {
        WakeUp wakeUp = new WakeUp(
                new ShopName("garden"),
                Optional.empty(),
                Optional.of(new OrderCommitment("ab".repeat(32))),
                List.of(BRAND),
                Money.parse(Currency.of("EUR"), "12.50"),
                LidM.random(RANDOM),
                Protocol.SET,
                Optional.empty(),
                Kept.NOTHING);
        Promoted promoted = new Promoted(
                SettlementId.random(RANDOM),
                new TerminalAddress(
                        new kessai.wakeup.TerminalName(LONGEST_NAME), new kessai.wakeup.BridgeName(LONGEST_NAME)),
                new ShopName("garden"),
                Optional.empty(),
                Optional.of(Topology.CUSTOMER_GIVES_ADDRESS),
                Protocol.SET,
                NOW.plusSeconds(900));
        return new Woken(upstream, promoted, Bytes.of(WakeUpText.print(wakeUp)), wakeUp, slip, 0);
    }

    private static Store store(Stores stores) {
        return stores.open(PartyName.wallet(TestDatabase.freshName()));
    }
}
