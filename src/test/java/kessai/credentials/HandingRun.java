package kessai.credentials;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kessai.approval.ApprovalGiver;
import kessai.approval.ApprovalRequest;
import kessai.approval.ModuleKeys;
import kessai.approval.OrderTold;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.purchase.Cardholder;
import kessai.purchase.CardholderAccount;
import kessai.purchase.CardholderState;
import kessai.purchase.OpenedPurchase;
import kessai.purchase.PReqDraft;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.Terms;
import kessai.set.BrandId;
import kessai.set.Nonce;
import kessai.set.Rrpid;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.KeyPairs;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;

/** Wallet master acquires what it needs from wallet slave-b for one order of one customer, with counted keys. */
public final class HandingRun {

    public static final String SETTLEMENT = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    public static final String CUSTOMER = "108@demo";
    public static final Instant DEADLINE = NOW.plus(Duration.ofMinutes(15));
    static final String MASKED = "************1111";
    static final OrderTold ORDER = new OrderTold("G-1", OpenedPurchase.ORDER.od(), Bytes.random(20, RANDOM));

    private static final KeyPair MODULE = KeyPairs.generate(2048);
    public static final ModuleKeys MODULE_KEYS = new ModuleKeys(MODULE.getPublic(), MODULE.getPublic());

    final List<String> operations = new ArrayList<>();
    final PrivateKeyMeter meter = (operation, took) -> operations.add(operation);
    final SigningKey master = TestPki.metered(TestPki.walletSigning("master", BRAND_A), meter);
    final DecryptionKey seal = TestPki.metered(TestPki.walletEncryption("master", BRAND_A), meter);
    final SigningKey slave = TestPki.metered(TestPki.walletSigning("slave-b", BRAND_A), meter);
    final AcquiringModule acquiring = new AcquiringModule(TestPki.trust(), RANDOM, meter);
    final Keeper keeper = new Keeper(TestPki.trust(), RANDOM);
    final CardholderAccount account = OpenedPurchase.account();

    CertificateRequest request() {
        return request(BRAND_A, seal);
    }

    public static CertificateRequest request(BrandId brand, DecryptionKey sealedFor) {
        return new CertificateRequest(
                SETTLEMENT,
                "master",
                "slave-b",
                CUSTOMER,
                brand,
                Digests.thumb(sealedFor.certificate()),
                DEADLINE,
                Nonce.random(RANDOM));
    }

    /** The keeper's answer to a good request. */
    Keeper.Handed handed(Bytes request) {
        Keeper.Asked asked =
                keeper.asked(request, "master", "slave-b", NOW).value().orElseThrow();
        return keeper.hand(asked, slave, account, MASKED, MODULE_KEYS, DEADLINE);
    }

    /** What the master has in the end of a good first step. */
    CertificateHanded certificate() {
        Bytes request = acquiring.ask(request(), master, seal);
        return acquiring
                .handed(handed(request).octets(), request, seal, "slave-b", BRAND_A, NOW)
                .value()
                .orElseThrow();
    }

    /** For what it was handed out, as the keeper knows it. */
    Handing handing(CertificateHanded certificate) {
        return new Handing(SETTLEMENT, "master", certificate.sessionKey(), account, MASKED, MODULE_KEYS);
    }

    static ApprovalRequest asked(String settlement, String wallet, String masked) {
        return new ApprovalRequest(
                settlement,
                wallet,
                OpenedPurchase.ORDER.merchant(),
                OpenedPurchase.ORDER.purchAmt(),
                BRAND_A,
                masked,
                ORDER.commitment(),
                DEADLINE,
                Nonce.random(RANDOM),
                Bytes.random(32, RANDOM));
    }

    public static ApprovalRequest asked() {
        return asked(SETTLEMENT, "master", MASKED);
    }

    public static Bytes approved(ApprovalRequest asked) {
        return ApprovalGiver.approve(asked, ORDER, module(MODULE), RANDOM);
    }

    static SigningKey module(KeyPair pair) {
        return SigningKey.registered(pair.getPrivate(), pair.getPublic(), PrivateKeyMeter.UNREAD);
    }

    static SigningKey module() {
        return module(MODULE);
    }

    public static InstructionRequest instruction(ApprovalRequest asked, Bytes answer, OpenedPurchase purchase) {
        return new InstructionRequest(
                asked, answer, purchase.state(), purchase.pInitRes(), Rrpid.random(RANDOM), Nonce.random(RANDOM));
    }

    /** The draft, as the master has it. */
    static PReqDraft draft(InstructionRequest request) {
        Cardholder cardholder = new Cardholder(TestPki.trust(), Terms.USUAL, RANDOM);
        CardholderState state = cardholder
                .received(request.opened(), request.pInitRes(), NOW)
                .state()
                .orElseThrow();
        PurchaseApproval approval = new PurchaseApproval(
                request.asked().merchant(),
                ORDER.od(),
                request.asked().amount(),
                request.asked().brand(),
                NOW,
                request.answer());
        return cardholder
                .draft(state, TestPki.PAN.bin(), approval, request.rrpid(), request.odSalt())
                .value()
                .orElseThrow();
    }
}
