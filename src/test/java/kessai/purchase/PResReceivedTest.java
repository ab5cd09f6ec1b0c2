package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.MessageIds;
import kessai.set.PRes;
import kessai.set.PResData;
import kessai.set.TransIds;
import kessai.set.Xid;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.4 A cardholder receives PRes; what does not hold is dropped")
class PResReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes pRes = run.pRes();
    private final SigningKey garden = Parties.merchant("garden", Parties.BRAND).signing();

    @Test
    @DisplayName("C_verifies_PRes: the PRes of an earlier purchase, replayed, is refused")
    void anEarlierPResIsRefused() {
        var earlier = PurchaseRun.ofSale().pRes();

        assertThat(codeOf(earlier)).isEqualTo(ErrorCode.UNKNOWN_RRPID);
    }

    @Test
    @DisplayName("C_verifies_PRes: another XID is refused")
    void anotherXidIsRefused() {
        var noIds = Forgery.withIds(pRes, ids -> new MessageIds(Optional.empty(), Optional.empty(), Optional.empty()));
        var other = changed(noIds, garden, data -> {
            var ids = data.transIds();
            return new PResData(
                    new TransIds(
                            ids.lidC(),
                            ids.lidM(),
                            Xid.random(TestPki.RANDOM),
                            ids.pReqDate(),
                            ids.paySysId(),
                            ids.language()),
                    data.rrpid(),
                    data.challC(),
                    data.brandCrlIdentifier(),
                    data.pResPayloadSeq());
        });

        assertThat(codeOf(other)).isEqualTo(ErrorCode.UNKNOWN_XID);
    }

    @Test
    @DisplayName("C_verifies_PRes: another Chall-C is refused")
    void anotherChallCIsRefused() {
        var other = changed(
                pRes,
                garden,
                data -> new PResData(
                        data.transIds(),
                        data.rrpid(),
                        Challenge.random(TestPki.RANDOM),
                        data.brandCrlIdentifier(),
                        data.pResPayloadSeq()));

        assertThat(codeOf(other)).isEqualTo(ErrorCode.CHALLENGE_MISMATCH);
    }

    @Test
    @DisplayName("C_verifies_PRes: a PRes of another merchant is refused")
    void anotherMerchantsSignatureIsRefused() {
        var books = Parties.merchant("books", Parties.BRAND).signing();

        assertThat(codeOf(changed(pRes, books, UnaryOperator.identity()))).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
    }

    @Test
    void aGatewaysSignatureIsRefused() {
        var north = Parties.gateway("north", Parties.BRAND).signing();

        assertThat(codeOf(changed(pRes, north, UnaryOperator.identity()))).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
    }

    @Test
    @DisplayName("C_verifies_PRes: our merchant says no success without an AuthRes")
    void thereIsNoSuccessWithoutAuthRes() {
        var waiting = PurchaseRun.ofSale();
        waiting.authReq();

        assertThat(waiting.merchant.only().result().outcome()).isEqualTo(PurchaseOutcome.PENDING);
        assertThat(waiting.merchant.only().decision()).isEmpty();
    }

    @Test
    @DisplayName("Notes_Cardholder: no PReq without the customer's approval of exactly this order")
    void anotherOrdersApprovalComposesNoPReq() {
        var other = PurchaseRun.ofSale();
        other.cardholder.hears(other.pInitRes(), NOW);
        var order = PurchaseRun.ORDER;
        var approval = new PurchaseApproval(
                order.merchant(), order.od(), order.purchAmt().zero(), order.brand(), NOW, Bytes.of());

        var step =
                other.cardholder.cardholder.request(other.cardholder.state(), other.cardholder.account, approval, NOW);

        assertThat(step.refusal().orElseThrow().reason()).isEqualTo("the approval is of another order");
    }

    private static Bytes changed(Bytes octets, SigningKey key, UnaryOperator<PResData> edit) {
        return Forgery.withMessage(
                octets,
                PRes.class,
                message -> new PRes(
                        Forgery.resigned(message.content(), ContentTypes.P_RES_DATA, PResData.class, key, edit)));
    }

    private ErrorCode codeOf(Bytes octets) {
        return run.cardholder.hears(octets, NOW).refusal().orElseThrow().code();
    }
}
