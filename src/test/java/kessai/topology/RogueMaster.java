package kessai.topology;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kessai.approval.ApprovalAsker;
import kessai.approval.ApprovalRequest;
import kessai.approval.AskedApproval;
import kessai.certificate.KeyStores;
import kessai.certificate.Roots;
import kessai.credentials.AcquiringModule;
import kessai.credentials.CertificateHanded;
import kessai.credentials.CertificateRequest;
import kessai.credentials.InstructionRequest;
import kessai.der.Bytes;
import kessai.party.DataFolder;
import kessai.purchase.AgreedOrder;
import kessai.purchase.Cardholder;
import kessai.purchase.CardholderState;
import kessai.purchase.CardholderStep;
import kessai.purchase.PReqDraft;
import kessai.purchase.PaymentInstruction;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.Terms;
import kessai.routing.Headers;
import kessai.set.BrandId;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.set.MerchantId;
import kessai.set.Nonce;
import kessai.set.Rrpid;
import kessai.topology.RogueWallet.Woken;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;

/** The wallet rogue as a master that acquires from the wallet keeper, which knows it. */
final class RogueMaster {

    static final BrandId BRAND = new BrandId("brand-b");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RogueWallet rogue;
    private final AcquiringModule acquiring;
    private final Cardholder cardholder;
    private final SigningKey sign;
    private final DecryptionKey seal;

    /** What is ordered, and what asks for what pays for it. */
    record Ordered(InstructionRequest request, Bytes octets, PReqDraft draft, CardholderState state) {}

    RogueMaster(RogueWallet rogue) {
        this.rogue = rogue;
        var trust = Roots.trusted(new DataFolder(Deployment.data()).of(RogueWallet.SELF));
        this.acquiring = new AcquiringModule(trust, RANDOM, PrivateKeyMeter.UNREAD);
        this.cardholder = new Cardholder(trust, Terms.USUAL, RANDOM);
        KeyStores.Entry signs = Deployment.keys(RogueWallet.SELF).get("brand-b/sign");
        KeyStores.Entry opens = Deployment.keys(RogueWallet.SELF).get("brand-b/seal");
        this.sign = SigningKey.certified(signs.key(), signs.chain(), PrivateKeyMeter.UNREAD);
        this.seal = DecryptionKey.certified(opens.key(), opens.chain(), PrivateKeyMeter.UNREAD);
    }

    Bytes request(Woken woken, String keeper) {
        CertificateRequest request = new CertificateRequest(
                woken.settlement(),
                RogueWallet.SELF.name(),
                keeper,
                "rogue@demo",
                BRAND,
                Digests.thumb(seal.certificate()),
                deadline(woken),
                Nonce.random(RANDOM));
        return acquiring.ask(request, sign, seal);
    }

    /** Asks a keeper; gives what came back. */
    PartyLine.Received asks(Woken woken, String keeper, String type, Bytes octets) {
        var headers = woken.headers(type);
        headers.put(Headers.BRAND, BRAND.value());
        rogue.line().send("wallet." + keeper + ".certificates", headers, octets);
        return rogue.line().next("wallet.rogue.certificates", woken.settlement());
    }

    CertificateHanded certificate(Woken woken) {
        Bytes request = request(woken, "keeper");
        Bytes answer = asks(woken, "keeper", CertificateRequest.TYPE, request).body();
        return acquiring
                .handed(answer, request, seal, "keeper", BRAND, Instant.now())
                .value()
                .orElseThrow();
    }

    /** The customer approves; the merchant opens the purchase; what pays is asked for, but not sent. */
    Ordered orders(Woken woken, CertificateHanded handed) {
        ApprovalRequest request = new ApprovalRequest(
                woken.settlement(),
                RogueWallet.SELF.name(),
                new MerchantId("garden"),
                RogueWallet.AMOUNT,
                BRAND,
                handed.maskedCard(),
                Bytes.ofHex(woken.wakeUp().commitment().orElseThrow().hex()),
                deadline(woken),
                Nonce.random(RANDOM),
                Bytes.random(32, RANDOM));
        AskedApproval asked = ApprovalAsker.ask(request, sign, handed.module(), RANDOM);
        rogue.line().send("bridge.demo.dialogue", woken.headers("ApprovalRequest"), asked.octets());
        Bytes answer =
                rogue.line().next("wallet.rogue.dialogue", woken.settlement()).body();
        PurchaseApproval approval = ApprovalAsker.received(asked, answer, handed.module(), Instant.now())
                .value()
                .flatMap(decision -> decision.approval())
                .orElseThrow();
        return orders(woken, handed, request, approval);
    }

    private Ordered orders(Woken woken, CertificateHanded handed, ApprovalRequest asked, PurchaseApproval approval) {
        AgreedOrder order = new AgreedOrder(
                new LocalId(Bytes.ofHex(woken.wakeUp().lidM().hex())),
                approval.merchant(),
                approval.od(),
                approval.purchAmt(),
                approval.brand(),
                new Language("en"));
        CardholderStep opened = cardholder.open(order, handed.bin(), Instant.now());
        Bytes pInitRes = rogue.toMerchant(woken, opened);
        InstructionRequest request = new InstructionRequest(
                asked, approval.evidence(), opened.state(), pInitRes, Rrpid.random(RANDOM), Nonce.random(RANDOM));
        CardholderState state = cardholder
                .received(opened.state(), pInitRes, Instant.now())
                .state()
                .orElseThrow();
        PReqDraft draft = cardholder
                .draft(state, handed.bin(), approval, request.rrpid(), request.odSalt())
                .value()
                .orElseThrow();
        return new Ordered(request, acquiring.ask(request, handed), draft, state);
    }

    /** A request under the session key. */
    Bytes closed(InstructionRequest request, CertificateHanded handed) {
        return acquiring.ask(request, handed);
    }

    /** Opens what pays, if it pays for this. */
    PaymentInstruction paid(Bytes answer, CertificateHanded handed, Ordered ordered) {
        return acquiring
                .instructed(answer, ordered.octets(), handed, ordered.draft(), Instant.now())
                .value()
                .orElseThrow();
    }

    CardholderStep pReq(Ordered ordered, PaymentInstruction paid) {
        return cardholder.complete(ordered.state(), ordered.draft(), paid, Instant.now());
    }

    private static Instant deadline(Woken woken) {
        return Instant.parse(woken.headers().get(Headers.DEADLINE)).truncatedTo(ChronoUnit.SECONDS);
    }
}
