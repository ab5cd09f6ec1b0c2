package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.CompletionCode;
import kessai.set.ContentTypes;
import kessai.set.Enveloped;
import kessai.set.ErrorCode;
import kessai.set.MessageHeader;
import kessai.set.OiUnsigned;
import kessai.set.PReq;
import kessai.set.PReqDualSigned;
import kessai.set.PReqUnsigned;
import kessai.set.PRes;
import kessai.set.PResData;
import kessai.set.PiUnsigned;
import kessai.set.PiUnsignedTbe;
import kessai.set.Rrpid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.5 A merchant receives PReq")
class PReqReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();

    @Test
    void anHonestOneIsAuthorisedAtTheGatewayAndClaimsItsOrder() {
        var step = run.merchant.receives(run.pReq(), NOW);

        assertThat(step.toGateway().orElseThrow().type()).isEqualTo("AuthReq");
        assertThat(step.answer()).isEmpty();
        assertThat(run.merchant.orders.get(PurchaseRun.LID_M).claimedBy())
                .contains(run.merchant.only().xid());
    }

    @Test
    @DisplayName("1. The wrapper says what the body says: a replay under a new RRPID is refused")
    void aReplayUnderANewRrpidIsRefused() {
        var replay = Forgery.withHeader(
                run.pReq(),
                header -> new MessageHeader(
                        NOW, header.messageIds().orElseThrow(), Rrpid.random(TestPki.RANDOM), header.swIdent()));

        assertThat(codeOf(replay)).isEqualTo(ErrorCode.WRAPPER_MSG_MISMATCH);
    }

    @Nested
    @DisplayName("2. The dual signature, by a cardholder of the brand")
    class Step2 {

        @Test
        @DisplayName("PIData of another purchase beside this OIData is refused")
        void thePiOfAnotherPurchaseIsRefused() {
            var other = (PReqDualSigned)
                    Forgery.decoded(PurchaseRun.ofSale().pReq()).message();
            var mixed = Forgery.withMessage(
                    run.pReq(),
                    PReqDualSigned.class,
                    req -> new PReqDualSigned(other.piDualSigned(), req.oiDualSigned()));

            assertThat(codeOf(mixed)).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }

        @Test
        @DisplayName("8.4.1: a PReq that names another gateway than the merchant did is refused")
        void anotherGatewayInTheSignatureIsRefused() {
            run.cardholder.hears(run.pInitRes(), NOW);
            var found = run.cardholder.state().initialised().orElseThrow();
            var south = Parties.gateway("south", Parties.BRAND).decryption().certificate();
            var misled = new Initialised(
                    found.transIds(), found.challM(), Certificates.encoded(south), found.merchantName());
            run.cardholder.keep(run.cardholder.state().withInitialised(misled));

            assertThat(codeOf(run.cardholder.orders(NOW))).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }

        @Test
        void aCardholderOfAnotherBrandIsRefused() {
            var other = run(Parties.cardholder(Parties.OTHER_BRAND));

            assertThat(other.merchant
                            .receives(other.pReq(), NOW)
                            .refusal()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        void anExpiredCardholderCertificateIsRefused() {
            var expired =
                    Parties.cardholder(Parties.BRAND, TestPki.PAN, TestPki.EXPIRY, NOW.minus(Duration.ofDays(731)));
            var other = run(expired);

            assertThat(other.merchant
                            .receives(other.pReq(), NOW)
                            .refusal()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ErrorCode.EXPIRED_CERTIFICATE);
        }

        private static PurchaseRun run(CardholderAccount account) {
            return PurchaseRun.of(true, account);
        }
    }

    @Test
    @DisplayName("3. Unsigned: PRes with signatureRequired, and nothing changes")
    void anUnsignedPReqIsAnsweredSignatureRequired() {
        var unsigned = Forgery.withMessage(run.pReq(), PReq.class, req -> {
            var signed = (PReqDualSigned) req;
            var sealed = new Enveloped<PiUnsignedTbe>(
                    signed.piDualSigned().exPiData().content());
            return new PReqUnsigned(
                    new PiUnsigned(sealed),
                    new OiUnsigned(
                            signed.oiDualSigned().t1(), signed.oiDualSigned().t2()));
        });

        var step = run.merchant.receives(unsigned, NOW);

        assertThat(completionOf(step)).isEqualTo(CompletionCode.SIGNATURE_REQUIRED);
        assertThat(step.transaction()).isEmpty();
        assertThat(run.merchant.only().phase()).isEqualTo(MerchantPhase.INITIALISED);
    }

    private static CompletionCode completionOf(MerchantStep step) {
        var pRes = (PRes) Forgery.decoded(PurchaseRun.answer(step)).message();
        return Forgery.signed(pRes.content(), ContentTypes.P_RES_DATA, PResData.class)
                .pResPayloadSeq()
                .get(0)
                .completionCode();
    }

    private ErrorCode codeOf(Bytes octets) {
        return run.merchant.receives(octets, NOW).refusal().orElseThrow().code();
    }
}
