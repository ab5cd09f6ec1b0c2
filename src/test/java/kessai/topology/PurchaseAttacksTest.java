package kessai.topology;

import static kessai.topology.SetWire.error;
import static kessai.topology.SetWire.message;
import static kessai.topology.SetWire.underANewRrpid;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.certificate.CardholderId;
import kessai.certificate.Hierarchy;
import kessai.certificate.Profile;
import kessai.certificate.Validity;
import kessai.der.Bytes;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.DataFolder;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.purchase.CardholderAccount;
import kessai.purchase.CardholderStep;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.Resend;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.ErrorCode;
import kessai.topology.RogueWallet.Woken;
import kessai.treatment.KeyPairs;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A merchant refuses a rogue wallet with SET's own error, and a line in the journey")
class PurchaseAttacksTest {

    private static final OutcomeTold CAPTURED =
            new OutcomeTold(Outcome.CAPTURED, Optional.of(new Brand("brand-a")), "");

    private static RogueWallet rogue;

    private final Ingress shop = Deployment.ingress();

    @BeforeAll
    static void theRogueConnects() {
        rogue = new RogueWallet();
    }

    @AfterAll
    static void theRogueLeaves() {
        rogue.close();
    }

    @Test
    void aRogueThatBehavesCanSettle() {
        Woken woken = rogue.wokenBy(order());
        CardholderStep pReq = rogue.pReq(woken, rogue.approved(woken), account("brand-a"));

        Bytes pRes = rogue.toMerchant(woken, pReq);

        assertThat(message(pRes).type()).isEqualTo("PRes");
        rogue.tells(woken, CAPTURED);
        assertThat(shop.await(woken.settlement()).outcome()).isEqualTo("captured");
    }

    @Test
    void aReplayedPReqGetsTheSameAnswerAndNothingIsPaidTwice() {
        Woken woken = rogue.wokenBy(order());
        CardholderStep pReq = rogue.pReq(woken, rogue.approved(woken), account("brand-a"));
        Bytes first = rogue.toMerchant(woken, pReq);

        Bytes replayed =
                rogue.toMerchant(woken, "PReq", Resend.redated(pReq.send().octets(), Instant.now()));

        assertThat(message(replayed)).isEqualTo(message(first));
        assertThat(lines(woken, "gateway/north")).hasSize(1);
        assertThat(lines(woken, "shop/garden"))
                .contains("PRes again: the same request came again and got the same answer");
    }

    @Test
    void aReplayedPReqUnderANewNameIsRefused() {
        Woken woken = rogue.wokenBy(order());
        CardholderStep pReq = rogue.pReq(woken, rogue.approved(woken), account("brand-a"));
        rogue.toMerchant(woken, pReq);

        Bytes answer =
                rogue.toMerchant(woken, "PReq", underANewRrpid(pReq.send().octets()));

        assertThat(error(answer)).isEqualTo(ErrorCode.WRAPPER_MSG_MISMATCH);
        assertThat(lines(woken, "shop/garden"))
                .contains("refused: wrapper_msg_mismatch: the wrapper of PReq differs from its body");
        assertThat(lines(woken, "gateway/north")).hasSize(1);
    }

    @Test
    void aPReqOfAnotherAmountIsRejected() {
        Woken woken = rogue.wokenBy(order());
        PurchaseApproval yes = rogue.approved(woken);
        CurrencyAmount other = new CurrencyAmount(840, BigInteger.ONE, -2);
        PurchaseApproval forged =
                new PurchaseApproval(yes.merchant(), yes.od(), other, yes.brand(), yes.at(), yes.evidence());

        CardholderStep pReq = rogue.pReq(woken, forged, account("brand-a"));
        Bytes answer = rogue.toMerchant(woken, pReq);

        assertThat(rogue.read(pReq, answer).result().orElseThrow().reason()).containsIgnoringCase("orderRejected");
        assertThat(lines(woken, "shop/garden")).anyMatch(line -> line.startsWith("PReq refused: failed"));
        assertThat(lines(woken, "gateway/north")).isEmpty();
    }

    @Test
    void ofTwoPurchasesOfOneOrderOneIsPaid() {
        Woken woken = rogue.wokenBy(order());
        PurchaseApproval yes = rogue.approved(woken);
        CardholderStep one = rogue.pReq(woken, yes, account("brand-a"));
        CardholderStep other = rogue.pReq(woken, yes, account("brand-a"));

        rogue.sends(woken, one);
        rogue.toMerchant(woken, other);
        rogue.tells(woken, CAPTURED);

        assertThat(shop.await(woken.settlement()).outcome()).isEqualTo("captured");
        assertThat(lines(woken, "gateway/north")).hasSize(1);
        assertThat(lines(woken, "shop/garden"))
                .contains("PReq refused: the order has another purchase, or its time is up");
    }

    @Test
    void anotherBrandsCertificateIsRefused() {
        Woken woken = rogue.wokenBy(order());
        CardholderAccount own = account("brand-a");
        CardholderAccount mixed = with(account("brand-b").key(), own);

        Bytes answer = rogue.toMerchant(woken, rogue.pReq(woken, rogue.approved(woken), mixed));

        assertThat(error(answer)).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        assertThat(lines(woken, "shop/garden")).anyMatch(line -> line.startsWith("refused: invalid_certificate"));
        assertThat(lines(woken, "gateway/north")).isEmpty();
    }

    @Test
    void anExpiredCertificateIsRefused() {
        Woken woken = rogue.wokenBy(order());
        CardholderAccount expired = with(expiredKey(), account("brand-a"));

        Bytes answer = rogue.toMerchant(woken, rogue.pReq(woken, rogue.approved(woken), expired));

        assertThat(error(answer)).isEqualTo(ErrorCode.EXPIRED_CERTIFICATE);
        assertThat(lines(woken, "shop/garden")).anyMatch(line -> line.startsWith("refused: expired_certificate"));
        assertThat(lines(woken, "gateway/north")).isEmpty();
    }

    private static Order order() {
        return Order.at("rogue@demo");
    }

    private static CardholderAccount account(String brand) {
        return rogue.account(brand).cardholder();
    }

    private static CardholderAccount with(SigningKey key, CardholderAccount own) {
        return new CardholderAccount(key, own.brand(), own.pan(), own.expiry(), own.cardSecret(), own.panSecret());
    }

    private static SigningKey expiredKey() {
        CardholderAccount own = account("brand-a");
        DataFolder folder = new DataFolder(Deployment.data());
        PartyName authority = PartyName.parse("authority/root");
        Hierarchy hierarchy = Hierarchy.read(
                folder.of(authority).resolve("keys.p12"),
                new MasterKeys("", folder).of(authority).password(),
                new SecureRandom());
        Validity over = Validity.of(Instant.now().minus(Duration.ofDays(90)), Duration.ofDays(80));
        Profile profile = Profile.card(
                new BrandId("brand-a"),
                "Bank",
                CardholderId.of(own.pan(), own.expiry(), own.panSecret()),
                over,
                own.expiry());
        var pair = KeyPairs.generate(2048);
        var chain = hierarchy.of(new BrandId("brand-a")).cca().issue(profile, pair.getPublic());
        return SigningKey.certified(pair.getPrivate(), chain, PrivateKeyMeter.UNREAD);
    }

    private List<String> lines(Woken woken, String party) {
        return new Settled(woken.settlement(), "", "", "", shop.journey(woken.settlement())).told(party);
    }
}
