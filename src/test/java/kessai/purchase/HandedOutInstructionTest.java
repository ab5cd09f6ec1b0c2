package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static kessai.purchase.PurchaseRun.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.AuthReqData;
import kessai.set.AuthReqItem;
import kessai.set.AuthTags;
import kessai.set.CheckDigests;
import kessai.set.ContentTypes;
import kessai.set.CurrencyAmount;
import kessai.set.ErrorCode;
import kessai.set.MerTermIds;
import kessai.set.Nonce;
import kessai.set.PReqDualSigned;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.treatment.Digests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever was handed out what pays for one draft has the card, and still can pay for nothing else with it. */
@DisplayName("What was handed out for one PReq pays for no other, even with a merchant that plays along")
class HandedOutInstructionTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final PReqDraft draft = draft(run);
    private final PaymentInstruction handedOut =
            PaymentInstruction.of(draft, Parties.cardholder(Parties.BRAND), TestPki.RANDOM);

    @Test
    void itPaysForWhatItWasHandedOutFor() {
        Bytes authReq = authReq(run, draft, draft, Parties.merchant("garden", Parties.BRAND));

        assertThat(run.gateway.receives(authReq, NOW).toIssuer()).isPresent();
    }

    @Test
    void notForAnotherXid() {
        PurchaseRun other = PurchaseRun.ofSale();
        PReqDraft others = draft(other);

        assertThat(refused(other, others, others, "garden")).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
    }

    @Test
    void notForAnotherAmount() {
        CurrencyAmount more = new CurrencyAmount(840, BigInteger.valueOf(999_999), -2);
        PReqDraft dearer = of(order ->
                new AgreedOrder(order.lidM(), order.merchant(), order.od(), more, order.brand(), order.language()));

        assertThat(refused(run, draft, dearer, "garden")).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
    }

    @Test
    void notForAnotherOrder() {
        PReqDraft another = of(order -> new AgreedOrder(
                order.lidM(),
                order.merchant(),
                Bytes.of((byte) 'x'),
                order.purchAmt(),
                order.brand(),
                order.language()));

        assertThat(refused(run, draft, another, "garden")).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
    }

    @Test
    void notForAnotherMerchant() {
        PReqDraft elsewhere = of(order -> new AgreedOrder(
                order.lidM(),
                Parties.merchantId("books"),
                order.od(),
                order.purchAmt(),
                order.brand(),
                order.language()));

        assertThat(refused(run, draft, elsewhere, "books")).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
    }

    @Test
    void anHonestMerchantRefusesItAtOnce() {
        PurchaseRun other = PurchaseRun.ofSale();
        PReqDraft others = draft(other);
        Bytes pReq = other.cardholder
                .cardholder
                .complete(other.cardholder.state(), others, handedOut, NOW)
                .send()
                .octets();

        MerchantStep step = other.merchant.receives(pReq, NOW);

        assertThat(step.toGateway()).isEmpty();
        assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
    }

    private PReqDraft of(UnaryOperator<AgreedOrder> edit) {
        return new PReqDraft(
                edit.apply(ORDER),
                draft.initialised(),
                draft.challC(),
                draft.rrpid(),
                draft.odSalt(),
                draft.bin(),
                draft.swIdent());
    }

    /** A purchase as far as it goes without the card. */
    private static PReqDraft draft(PurchaseRun run) {
        run.cardholder.hears(run.pInitRes(), NOW);
        PurchaseApproval yes =
                new PurchaseApproval(ORDER.merchant(), ORDER.od(), ORDER.purchAmt(), ORDER.brand(), NOW, Bytes.of());
        return run.cardholder
                .cardholder
                .draft(
                        run.cardholder.state(),
                        TestPki.PAN.bin(),
                        yes,
                        Rrpid.random(TestPki.RANDOM),
                        Nonce.random(TestPki.RANDOM))
                .value()
                .orElseThrow();
    }

    private ErrorCode refused(PurchaseRun at, PReqDraft own, PReqDraft abused, String merchant) {
        GatewayStep step =
                at.gateway.receives(authReq(at, own, abused, Parties.merchant(merchant, Parties.BRAND)), NOW);
        assertThat(step.toIssuer()).isEmpty();
        return step.refusal().orElseThrow().code();
    }

    /** What a merchant that looks away makes of the abused PReq: its own digests agree with it. */
    private Bytes authReq(PurchaseRun at, PReqDraft own, PReqDraft abused, MerchantAccount merchant) {
        PaymentInstruction honest = PaymentInstruction.of(own, Parties.cardholder(Parties.BRAND), TestPki.RANDOM);
        Bytes pReq = at.cardholder
                .cardholder
                .complete(at.cardholder.state(), own, honest, NOW)
                .send()
                .octets();
        Bytes authReq =
                at.merchant.receives(pReq, NOW).toGateway().orElseThrow().octets();
        PReqDualSigned forged = (PReqDualSigned) new PReqComposed(abused, handedOut, TestPki.RANDOM).compose();
        return Forgery.authReq(
                authReq, merchant, data -> agreeing(data, abused, merchant), pi -> forged.piDualSigned());
    }

    private static AuthReqData agreeing(AuthReqData data, PReqDraft abused, MerchantAccount merchant) {
        CheckDigests digests = new CheckDigests(
                Digests.dd(ContentTypes.OI_DATA, abused.oiData()),
                abused.oiData().hod());
        AuthReqItem item = data.authReqItem();
        AuthTags tags = item.authTags();
        RrTags own = new RrTags(
                tags.authRrTags().rrpid(),
                new MerTermIds(merchant.merchantId()),
                tags.authRrTags().currentDate());
        return new AuthReqData(
                new AuthReqItem(
                        new AuthTags(own, tags.transIds(), tags.authRetNum()),
                        Optional.of(digests),
                        item.authReqPayload()),
                data.mThumbs(),
                data.captureNow(),
                data.saleDetail());
    }
}
