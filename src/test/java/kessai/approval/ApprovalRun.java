package kessai.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.set.Nonce;
import kessai.treatment.DecryptionKey;
import kessai.treatment.KeyPairs;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;

/** Wallet slave-b asks the module of a terminal that sits behind a master, about an order that both know. */
final class ApprovalRun {

    static final KeyPair SIGNING = KeyPairs.generate(2048);
    static final KeyPair SEALING = KeyPairs.generate(2048);
    static final KeyPair STRANGE = KeyPairs.generate(2048);
    static final ModuleKeys KEYS = new ModuleKeys(SIGNING.getPublic(), SEALING.getPublic());

    static final String SETTLEMENT = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    static final MerchantId GARDEN = new MerchantId("garden");
    static final Bytes OD = Bytes.of("1 x garden chair, oak ...".getBytes(UTF_8));
    static final OrderTold ORDER = new OrderTold("G-2026-1@107", OD, Bytes.random(20, RANDOM));
    static final CurrencyAmount AMOUNT = amount(12950);
    static final WakeUpFacts FACTS = facts(SETTLEMENT, GARDEN, AMOUNT, BRAND_A, ORDER.commitment());

    private ApprovalRun() {}

    static CurrencyAmount amount(long minor) {
        return new CurrencyAmount(840, BigInteger.valueOf(minor), -2);
    }

    static WakeUpFacts facts(
            String settlement, MerchantId shop, CurrencyAmount amount, BrandId brand, Bytes commitment) {
        return new WakeUpFacts(settlement, shop, amount, List.of(BRAND_B, brand), commitment);
    }

    /** A fresh request of wallet slave-b. */
    static ApprovalRequest request() {
        return new ApprovalRequest(
                SETTLEMENT,
                "slave-b",
                GARDEN,
                AMOUNT,
                BRAND_A,
                "************1111",
                ORDER.commitment(),
                NOW.plus(Duration.ofMinutes(15)),
                Nonce.random(RANDOM),
                Bytes.random(32, RANDOM));
    }

    static AskedApproval asked() {
        return askedBy(TestPki.walletSigning("slave-b", BRAND_A));
    }

    static AskedApproval askedBy(SigningKey signer) {
        return ApprovalAsker.ask(request(), signer, KEYS, RANDOM);
    }

    static Checked<ApprovalRequest> opened(AskedApproval asked) {
        return opened(asked.octets(), FACTS);
    }

    static Checked<ApprovalRequest> opened(Bytes octets, WakeUpFacts facts) {
        return ApprovalGiver.opened(octets, sealing(SEALING), TestPki.trust(), facts, NOW);
    }

    static Bytes approved(AskedApproval asked) {
        return approved(asked, ORDER, SIGNING);
    }

    static Bytes approved(AskedApproval asked, OrderTold told, KeyPair key) {
        return ApprovalGiver.approve(opened(asked).value().orElseThrow(), told, signing(key), RANDOM);
    }

    static Checked<ApprovalDecision> received(AskedApproval asked, Bytes answer) {
        return ApprovalAsker.received(asked, answer, KEYS, NOW);
    }

    static SigningKey signing(KeyPair pair) {
        return SigningKey.registered(pair.getPrivate(), pair.getPublic(), PrivateKeyMeter.UNREAD);
    }

    static DecryptionKey sealing(KeyPair pair) {
        return DecryptionKey.registered(pair.getPrivate(), pair.getPublic(), PrivateKeyMeter.UNREAD);
    }

    /** The same with one bit in the middle of the last octet changed. */
    static Bytes altered(Bytes octets) {
        var altered = octets.toByteArray();
        altered[altered.length - 1] ^= 8;
        return Bytes.of(altered);
    }
}
