package kessai.wallet;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.approval.ApprovalRequest;
import kessai.certificate.TestPki;
import kessai.credentials.AcquiringModule;
import kessai.credentials.CertificateHanded;
import kessai.credentials.CertificateRequest;
import kessai.credentials.HandingRefused;
import kessai.credentials.HandingRun;
import kessai.credentials.InstructionHanded;
import kessai.credentials.InstructionRequest;
import kessai.credentials.Keeper;
import kessai.der.Bytes;
import kessai.party.Descriptor;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.purchase.OpenedPurchase;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.routing.Promoted;
import kessai.routing.Sender;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.treatment.DecryptionKey;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a keeper hands out when, and to whom. */
class KeepingTest {

    private static final Brand BRAND = new Brand("brand-a");
    private static final Promoted PROMOTED = new Promoted(
            new SettlementId(HandingRun.SETTLEMENT),
            TerminalAddress.parse(HandingRun.CUSTOMER),
            new ShopName("garden"),
            Optional.of(BRAND),
            Optional.of(Topology.of(108)),
            Protocol.SET,
            HandingRun.DEADLINE);
    private static final MasterKey KEY = MasterKey.parse(MasterKey.generate(RANDOM));
    private static final SigningKey MASTER = TestPki.walletSigning("master", BRAND_A);
    private static final DecryptionKey SEAL = TestPki.walletEncryption("master", BRAND_A);

    @TempDir
    Path data;

    private final AcquiringModule acquiring = new AcquiringModule(TestPki.trust(), RANDOM, PrivateKeyMeter.UNREAD);
    private Stores stores;
    private Wallets wallets;

    /** What came back. */
    private record Answer(String type, Bytes octets) {

        String refusal() {
            return type.equals(HandingRefused.TYPE)
                    ? HandingRefused.read(octets.toByteArray()).reason()
                    : "";
        }
    }

    @BeforeEach
    void aKeeperThatKnowsOneMaster() throws IOException {
        stores = TestDatabase.H2.open(data);
        wallets = new Wallets(List.of(keeper("signature")));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theIdenticalRequestGetsTheIdenticalAnswerUntilTheDeadline() {
        Bytes request = request();
        Answer first = ask("master", CertificateRequest.TYPE, request, NOW);
        Instant last = HandingRun.DEADLINE.minusSeconds(1);

        assertThat(first.type()).isEqualTo(CertificateHanded.TYPE);
        assertThat(ask("master", CertificateRequest.TYPE, request, last)).isEqualTo(first);
        assertThat(ask("master", CertificateRequest.TYPE, request, HandingRun.DEADLINE)
                        .refusal())
                .contains("life is over");
    }

    @Test
    void aSecondDifferentRequestAndAnotherMasterAreRefused() {
        Bytes request = request();
        ask("master", CertificateRequest.TYPE, request, NOW);

        assertThat(ask("master", CertificateRequest.TYPE, request(), NOW).refusal())
                .contains("on another request");
        assertThat(ask("second", CertificateRequest.TYPE, request, NOW).refusal())
                .contains("to another");
        assertThat(ask("stranger", CertificateRequest.TYPE, request, NOW).refusal())
                .contains("none of the masters");
    }

    @Test
    void whatPaysLivesForMinutes() {
        CertificateHanded handed = handed();
        Bytes order = order(handed);

        Answer first = ask("master", InstructionRequest.TYPE, order, NOW.plusSeconds(300));

        assertThat(first.type()).isEqualTo(InstructionHanded.TYPE);
        assertThat(ask("master", InstructionRequest.TYPE, order, NOW.plusSeconds(359)))
                .isEqualTo(first);
        assertThat(ask("master", InstructionRequest.TYPE, order, NOW.plusSeconds(360))
                        .refusal())
                .contains("life is over");
        assertThat(ask("master", InstructionRequest.TYPE, order(handed), NOW.plusSeconds(301))
                        .refusal())
                .contains("on another request");
    }

    @Test
    void afterTheDeadlineNothingIsHandedOut() {
        Bytes order = order(handed());

        assertThat(ask("master", InstructionRequest.TYPE, order, HandingRun.DEADLINE)
                        .refusal())
                .contains("life is over");
    }

    @Test
    void whatIsWipedIsNotHandedOut() {
        Bytes order = order(handed());
        ask("master", InstructionRequest.TYPE, order, NOW);
        ServerWallet keeper = wallets.named("slave-b").orElseThrow();

        new Keeping(wallets, at(NOW.plusSeconds(60))).sweep(keeper);

        assertThat(ask("master", InstructionRequest.TYPE, order, NOW.plusSeconds(1))
                        .refusal())
                .contains("life is over");
    }

    @Test
    void anotherMasterCannotGoOn() {
        Bytes order = order(handed());

        assertThat(ask("second", InstructionRequest.TYPE, order, NOW).refusal())
                .contains("no certificate was handed out to wallet/second");
    }

    @Test
    void aMasterOutOfItsCertificatesTimeIsRefused() {
        assertThat(ask("master", CertificateRequest.TYPE, request(), NOW.minusSeconds(200_000))
                        .refusal())
                .contains("not the master's");
    }

    @Test
    void whoHasNoAccountIsNotKnown() {
        Promoted other = new Promoted(
                PROMOTED.settlement(),
                TerminalAddress.parse("107@demo"),
                PROMOTED.shop(),
                PROMOTED.brand(),
                PROMOTED.topology(),
                PROMOTED.protocol(),
                PROMOTED.deadline());

        assertThat(ask(other, "master", CertificateRequest.TYPE, request(), NOW).refusal())
                .contains("another settlement, customer or brand");
        wallets.named("slave-b")
                .orElseThrow()
                .store()
                .jdbc()
                .sql("delete from account")
                .update();
        assertThat(ask("master", CertificateRequest.TYPE, request(), NOW).refusal())
                .contains("keeps no credentials");
    }

    private Bytes request() {
        return acquiring.ask(HandingRun.request(BRAND_A, SEAL), MASTER, SEAL);
    }

    private CertificateHanded handed() {
        Bytes request = request();
        Bytes answer = ask("master", CertificateRequest.TYPE, request, NOW).octets();
        return acquiring
                .handed(answer, request, SEAL, "slave-b", BRAND_A, NOW)
                .value()
                .orElseThrow();
    }

    private Bytes order(CertificateHanded handed) {
        ApprovalRequest asked = HandingRun.asked();
        InstructionRequest request = HandingRun.instruction(asked, HandingRun.approved(asked), OpenedPurchase.begin());
        return acquiring.ask(request, handed);
    }

    private Answer ask(String master, String type, Bytes octets, Instant now) {
        return ask(PROMOTED, master, type, octets, now);
    }

    private Answer ask(Promoted promoted, String master, String type, Bytes octets, Instant now) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        Map<String, Object> headers = new HashMap<>(promoted.headers(type));
        headers.put(Sender.HEADER, "wallet/" + master);
        exchange.getMessage().setHeaders(headers);
        exchange.getMessage().setBody(octets.toByteArray());
        exchange.setVariable(Wallets.WALLET, "slave-b");
        new Keeping(wallets, at(now)).hand(exchange);
        assertThat(exchange.getVariable(Hop.ADDRESS)).isEqualTo("wallet." + master + ".certificates");
        return new Answer(
                exchange.getMessage().getHeader(Headers.MESSAGE_TYPE, String.class),
                Bytes.of(exchange.getMessage().getBody(byte[].class)));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private ServerWallet keeper(String handsOver) throws IOException {
        Path file = data.resolve("slave-b.yaml");
        Files.writeString(
                file,
                "{name: slave-b, role: keeper, brands: [brand-a], masters: [master, second], hands-over: " + handsOver
                        + ", credentials-life: 1m}");
        Store store = stores.open(PartyName.wallet(TestDatabase.freshName()));
        Accounts accounts = new Accounts(store, KEY, PrivateKeyMeter.UNREAD);
        accounts.open(account());
        return new ServerWallet(
                PartyName.wallet("slave-b"),
                Descriptor.at(file, WalletDescriptor.class),
                store,
                null,
                KEY,
                accounts,
                null,
                null,
                null,
                null,
                null,
                null,
                new Keeper(TestPki.trust(), RANDOM),
                new WalletKeys(Map.of(BRAND, TestPki.walletSigning("slave-b", BRAND_A)), Map.of()));
    }

    private static NewAccount account() {
        SigningKey key = TestPki.cardholder(BRAND_A);
        return new NewAccount(
                PROMOTED.terminal(),
                BRAND,
                TestPki.PAN,
                TestPki.EXPIRY,
                TestPki.CARD_SECRET,
                TestPki.PAN_SECRET,
                new KeyPair(key.publicKey(), TestPki.privateKey(key.certificate())),
                key.chain(),
                HandingRun.MODULE_KEYS.sign(),
                HandingRun.MODULE_KEYS.seal());
    }
}
