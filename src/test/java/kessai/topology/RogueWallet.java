package kessai.topology;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kessai.approval.ApprovalAsker;
import kessai.approval.ApprovalRequest;
import kessai.approval.AskedApproval;
import kessai.certificate.Hierarchy;
import kessai.certificate.KeyStores;
import kessai.certificate.KeyUse;
import kessai.certificate.Profile;
import kessai.certificate.Roots;
import kessai.certificate.Validity;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.journey.OutcomeTold;
import kessai.party.DataFolder;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.proof.ProofAsked;
import kessai.proof.ProofGiven;
import kessai.proof.Prover;
import kessai.purchase.AgreedOrder;
import kessai.purchase.Cardholder;
import kessai.purchase.CardholderAccount;
import kessai.purchase.CardholderReceipt;
import kessai.purchase.CardholderStep;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.Terms;
import kessai.routing.Headers;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.set.MerchantId;
import kessai.set.Nonce;
import kessai.treatment.KeyPairs;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import kessai.wallet.OpenedAccount;

/** The wallet rogue: it has accounts, keys and a right to be asked like any other, and the test decides what it does. */
final class RogueWallet implements AutoCloseable {

    static final PartyName SELF = PartyName.wallet("rogue");
    static final CurrencyAmount AMOUNT = new CurrencyAmount(840, BigInteger.valueOf(12950), -2);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MERCHANT = "shop.demo.set";
    private static final String MODULE = "bridge.demo.dialogue";

    private final DataFolder folder = new DataFolder(Deployment.data());
    private final PartyLine line = PartyLine.of(SELF);
    private final Cardholder cardholder = new Cardholder(Roots.trusted(folder.of(SELF)), Terms.USUAL, RANDOM);

    /** A settlement that it was woken for. */
    record Woken(String settlement, Map<String, String> headers, Bytes body) {

        WakeUp wakeUp() {
            return WakeUpText.parse(body.toByteArray());
        }

        Map<String, String> headers(String type) {
            Map<String, String> typed = new TreeMap<>(headers);
            typed.put(Headers.MESSAGE_TYPE, type);
            return typed;
        }
    }

    PartyLine line() {
        return line;
    }

    /** An order is posted, and the wallet is woken for it. */
    Woken wokenBy(Order order) {
        String settlement = Deployment.ingress().post(order);
        PartyLine.Received wakeUp = line.next("wallet.rogue.wake-up", settlement);
        return new Woken(settlement, wakeUp.headers(), wakeUp.body());
    }

    OpenedAccount account(String brand) {
        return OpenedAccount.of(folder, SELF, "rogue@demo", brand);
    }

    /** What it asks the customer when it is honest. */
    ApprovalRequest request(Woken woken) {
        return request(woken, AMOUNT);
    }

    ApprovalRequest request(Woken woken, CurrencyAmount amount) {
        return new ApprovalRequest(
                woken.settlement(),
                SELF.name(),
                new MerchantId("garden"),
                amount,
                new BrandId("brand-a"),
                "************0000",
                Bytes.ofHex(woken.wakeUp().commitment().orElseThrow().hex()),
                Instant.parse(woken.headers().get(Headers.DEADLINE)).truncatedTo(ChronoUnit.SECONDS),
                Nonce.random(RANDOM),
                Bytes.random(32, RANDOM));
    }

    AskedApproval asks(Woken woken, ApprovalRequest request) {
        AskedApproval asked =
                ApprovalAsker.ask(request, key(), account("brand-a").module(), RANDOM);
        line.send(MODULE, woken.headers("ApprovalRequest"), asked.octets());
        return asked;
    }

    /** The customer's approval, properly asked for. */
    PurchaseApproval approved(Woken woken) {
        AskedApproval asked = asks(woken, request(woken));
        Bytes answer = line.next("wallet.rogue.dialogue", woken.settlement()).body();
        return ApprovalAsker.received(asked, answer, account("brand-a").module(), Instant.now())
                .value()
                .flatMap(decision -> decision.approval())
                .orElseThrow();
    }

    /** Opens the purchase of what was approved and gets as far as the PReq, which is not sent yet. */
    CardholderStep pReq(Woken woken, PurchaseApproval approval, CardholderAccount account) {
        AgreedOrder order = new AgreedOrder(
                new LocalId(Bytes.ofHex(woken.wakeUp().lidM().hex())),
                approval.merchant(),
                approval.od(),
                approval.purchAmt(),
                approval.brand(),
                new Language("en"));
        CardholderStep opened = cardholder.open(order, account.pan().bin(), Instant.now());
        CardholderReceipt receipt = cardholder.received(opened.state(), toMerchant(woken, opened), Instant.now());
        return cardholder
                .request(receipt.state().orElseThrow(), account, approval, Instant.now())
                .value()
                .orElseThrow();
    }

    Bytes toMerchant(Woken woken, CardholderStep step) {
        return toMerchant(woken, step.send().type(), step.send().octets());
    }

    Bytes toMerchant(Woken woken, String type, Bytes octets) {
        return line.ask(MERCHANT, woken.headers(type), octets);
    }

    /** Sends without waiting for the answer. */
    void sends(Woken woken, CardholderStep step) {
        String type = step.send().type();
        line.request(MERCHANT, woken.headers(type), step.send().octets());
    }

    /** Tells the module how it ended, as an honest wallet does; the shop shows an end when its journey is complete. */
    void tells(Woken woken, OutcomeTold told) {
        line.send(MODULE, woken.headers(OutcomeTold.TYPE), Bytes.of(told.write()));
    }

    /** What the merchant's answer to a PReq says, as an honest cardholder reads it. */
    CardholderReceipt read(CardholderStep step, Bytes answer) {
        return cardholder.received(step.state(), answer, Instant.now());
    }

    /** It is asked to prove itself. */
    ProofAsked proofAsked() {
        Bytes body = line.nextOf("wallet.rogue.dialogue", ProofAsked.TYPE).body();
        return Der.decode(ProofAsked.class, body.toByteArray());
    }

    /** A proof with whatever key. */
    ProofGiven proves(ProofAsked asked, SigningKey key) {
        return Prover.prove(asked, "master", SELF.name(), brand -> Optional.of(key));
    }

    /** A proof that it gave, or could have given, when it was asked another time. */
    ProofGiven replays(ProofAsked asked) {
        ProofGiven before = proves(ProofAsked.of(asked.brands(), RANDOM), keyOf(SELF.name(), "brand-b"));
        return new ProofGiven(asked.reference(), before.proof());
    }

    ProofGiven provesNothing(ProofAsked asked) {
        return new ProofGiven(asked.reference(), Optional.empty());
    }

    void gives(ProofGiven given) {
        line.send("wallet.master.dialogue", Map.of(Headers.MESSAGE_TYPE, ProofGiven.TYPE), Bytes.of(given.write()));
    }

    /** A wallet's key for a brand, as if it had been stolen. */
    SigningKey keyOf(String wallet, String brand) {
        KeyStores.Entry entry = Deployment.keys(PartyName.wallet(wallet)).get(brand + "/sign");
        return SigningKey.certified(entry.key(), entry.chain(), PrivateKeyMeter.UNREAD);
    }

    /** A key of its own whose certificate held until yesterday. */
    SigningKey expiredKey(String brand) {
        PartyName authority = PartyName.parse("authority/root");
        Hierarchy hierarchy = Hierarchy.read(
                folder.of(authority).resolve("keys.p12"),
                new MasterKeys("", folder).of(authority).password(),
                RANDOM);
        BrandId id = new BrandId(brand);
        Instant begun = Instant.now().minus(Duration.ofDays(31));
        Profile profile =
                Profile.wallet(id, "Demo Wallets", SELF.name(), KeyUse.SIGN, Validity.of(begun, Duration.ofDays(30)));
        KeyPair pair = KeyPairs.generate(2048);
        return SigningKey.certified(
                pair.getPrivate(), hierarchy.of(id).wca().issue(profile, pair.getPublic()), PrivateKeyMeter.UNREAD);
    }

    private SigningKey key() {
        return keyOf(SELF.name(), "brand-a");
    }

    @Override
    public void close() {
        line.close();
    }
}
