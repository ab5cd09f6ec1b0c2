package kessai.wallet;

import static kessai.certificate.TestPki.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kessai.approval.ApprovalRequest;
import kessai.certificate.CertificateChain;
import kessai.certificate.TestPki;
import kessai.credentials.CertificateHanded;
import kessai.der.Bytes;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.purchase.CardholderState;
import kessai.purchase.OpenedPurchase;
import kessai.routing.Promoted;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.set.Nonce;
import kessai.set.Rrpid;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a master has of other wallets' credentials, on both databases. */
class AcquisitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final MasterKey KEY = MasterKey.parse(MasterKey.generate(RANDOM));
    private static final PartyName SLAVE = PartyName.wallet("slave-b");
    private static final PartyName OTHER = PartyName.wallet("slave-c");
    private static final Bytes REQUEST = Bytes.ofHex("0501");
    private static final CardholderState STATE = OpenedPurchase.begin().state();
    private static final CertificateHanded HANDED = new CertificateHanded(
            Bytes.ofHex("00"),
            CertificateChain.of(TestPki.cardholder(TestPki.BRAND_A).chain()),
            TestPki.PAN.bin(),
            TestPki.PAN.masked(),
            Bytes.ofHex("01"),
            Bytes.ofHex("02"),
            Bytes.random(32, RANDOM),
            NOW.plusSeconds(900));
    private static final Acquisition.Certificate CERTIFICATE = new Acquisition.Certificate(
            HANDED,
            new ApprovalRequest(
                    "settlement",
                    "master",
                    new MerchantId("garden"),
                    new CurrencyAmount(840, BigInteger.TEN, -2),
                    TestPki.BRAND_A,
                    TestPki.PAN.masked(),
                    Bytes.ofHex("03"),
                    NOW.plusSeconds(900),
                    Nonce.random(RANDOM),
                    Bytes.random(32, RANDOM)));

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void itGoesThroughItsStatesOnceAndIsForgotten(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Acquisitions acquisitions = new Acquisitions(store, KEY);
            Settlements settlements = new Settlements(store);
            SettlementId id = acquiring(settlements);
            acquisitions.begin(id, SLAVE, REQUEST);
            Acquisition.Ordered ordered =
                    new Acquisition.Ordered(STATE, Rrpid.random(RANDOM), Nonce.random(RANDOM), Bytes.ofHex("0502"));

            assertThat(acquisitions.ordered(id, ordered)).isFalse();
            assertThat(acquisitions.acquired(id, CERTIFICATE, Bytes.ofHex("aa")))
                    .isTrue();
            assertThat(acquisitions.acquired(id, CERTIFICATE, Bytes.ofHex("ab")))
                    .isFalse();
            assertThat(settlements.find(id).orElseThrow().asked()).contains(Bytes.ofHex("aa"));
            assertThat(acquisitions.ordered(id, ordered)).isFalse();
            assertThat(settlements.approved(id, Bytes.ofHex("ac"), NOW)).isTrue();
            assertThat(acquisitions.requested(id, STATE, NOW)).isFalse();
            assertThat(acquisitions.ordered(id, ordered)).isTrue();
            assertThat(acquisitions.ordered(id, ordered)).isFalse();
            assertThat(settlements.due(NOW, 10)).as("nobody asks the merchant").isEmpty();
            assertThat(acquisitions.requested(id, STATE, NOW)).isTrue();
            assertThat(settlements.due(NOW, 10)).hasSize(1);

            assertThat(acquisitions.find(id))
                    .contains(new Acquisition(
                            SLAVE,
                            Set.of(),
                            REQUEST,
                            Optional.of(CERTIFICATE),
                            Optional.of(ordered),
                            Optional.of(STATE)));
            acquisitions.forget(id);
            assertThat(acquisitions.find(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoRefusedIsRemembered(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Acquisitions acquisitions = new Acquisitions(store(stores), KEY);
            SettlementId id = SettlementId.random(RANDOM);
            acquisitions.begin(id, SLAVE, REQUEST);

            assertThat(acquisitions.next(id, REQUEST, OTHER, Set.of(SLAVE), Bytes.ofHex("0503")))
                    .isTrue();
            assertThat(acquisitions.next(id, REQUEST, OTHER, Set.of(SLAVE), Bytes.ofHex("0504")))
                    .as("the same refusal again")
                    .isFalse();

            Acquisition next = acquisitions.find(id).orElseThrow();
            assertThat(next.keeper()).isEqualTo(OTHER);
            assertThat(next.refused()).containsExactly(SLAVE);
            assertThat(next.request()).isEqualTo(Bytes.ofHex("0503"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWaitedForIsOverdueAtTheDeadline(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Settlements settlements = new Settlements(store(stores));
            SettlementId id = acquiring(settlements);

            assertThat(settlements.overdue(NOW, 10)).isEmpty();
            assertThat(settlements.overdue(NOW.plusSeconds(900), 10))
                    .extracting(it -> it.promoted().settlement())
                    .containsExactly(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsKeptInClear(TestDatabase database) throws Exception {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Acquisitions acquisitions = new Acquisitions(store, KEY);
            SettlementId id = acquiring(new Settlements(store));
            acquisitions.begin(id, SLAVE, REQUEST);
            acquisitions.acquired(id, CERTIFICATE, Bytes.ofHex("aa"));

            byte[] kept = store.jdbc()
                    .sql("select certificate from acquisition")
                    .query((row, number) -> row.getBytes(1))
                    .single();
            String latin = new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(latin).doesNotContain(text(HANDED.chain().certificates().get(0)), text(HANDED.sessionKey()));
        }
    }

    private static String text(Bytes octets) {
        return new String(octets.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static Store store(Stores stores) {
        return stores.open(PartyName.wallet(TestDatabase.freshName()));
    }

    private static SettlementId acquiring(Settlements settlements) {
        Brand brand = new Brand("brand-a");
        WakeUp wakeUp = new WakeUp(
                new ShopName("garden"),
                Optional.empty(),
                Optional.of(new OrderCommitment("ab".repeat(32))),
                List.of(brand),
                Money.parse(Currency.of("EUR"), "12.50"),
                LidM.random(RANDOM),
                Protocol.SET,
                Optional.empty(),
                Kept.NOTHING);
        Promoted promoted = new Promoted(
                SettlementId.random(RANDOM),
                TerminalAddress.parse("108@demo"),
                new ShopName("garden"),
                Optional.of(brand),
                Optional.of(Topology.of(108)),
                Protocol.SET,
                NOW.plusSeconds(900));
        Settlement settlement = new Settlement(
                promoted,
                brand,
                PartyName.bridge("demo"),
                wakeUp,
                Settlement.State.ACQUIRING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        settlements.add(settlement, WakeUpText.print(wakeUp), NOW);
        return promoted.settlement();
    }
}
