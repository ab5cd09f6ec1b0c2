package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kessai.certificate.TestPki;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.InqReq;
import kessai.set.InqReqData;
import kessai.set.InqReqSigned;
import kessai.set.InqReqUnsigned;
import kessai.set.Pan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.3 What is lost is asked for again or asked about")
class RecoveryTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(14));

    private final PurchaseRun run = PurchaseRun.ofSale();

    @Nested
    @DisplayName("InqReq: the cardholder's tool")
    class Inquiry {

        @Test
        void beforePReqTheOrderIsNotReceived() {
            run.pReq();

            assertThat(asked().outcome()).isEqualTo(PurchaseOutcome.NOT_RECEIVED);
        }

        @Test
        void whileTheGatewayIsAskedTheOrderIsReceived() {
            run.authReq();

            assertThat(asked().outcome()).isEqualTo(PurchaseOutcome.PENDING);
        }

        @Test
        void afterwardsTheResultIsTheOneOfThePRes() {
            run.pRes();

            assertThat(asked()).isEqualTo(run.merchant.only().result());
            assertThat(asked().outcome()).isEqualTo(PurchaseOutcome.CAPTURED);
        }

        @Test
        void anUnsignedInquiryIsRefused() {
            run.authReq();
            var unsigned = Forgery.withMessage(
                    run.cardholder.asks(NOW),
                    InqReq.class,
                    signed -> new InqReqUnsigned(Forgery.signed(
                            ((InqReqSigned) signed).content(), ContentTypes.INQ_REQ_DATA, InqReqData.class)));

            assertThat(run.merchant
                            .receives(unsigned, NOW)
                            .refusal()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ErrorCode.SIGNATURE_REQUIRED);
        }

        @Test
        void anotherCardholderIsToldNothing() {
            run.authReq();
            var curious = new CardholderSide(
                    Parties.cardholder(Parties.BRAND, new Pan("4000000000000002"), TestPki.EXPIRY, TestPki.NOW));
            curious.keep(run.cardholder.state());

            assertThat(run.merchant
                            .receives(curious.asks(NOW), NOW)
                            .refusal()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        private PurchaseResult asked() {
            var inqRes = PurchaseRun.answer(run.merchant.receives(run.cardholder.asks(NOW), NOW));
            return run.cardholder.hears(inqRes, NOW).result().orElseThrow();
        }
    }

    @Nested
    @DisplayName("AuthReq again: the merchant's tool while it waits")
    class Again {

        @Test
        void theIdenticalAuthReqLaterGetsTheStoredAuthRes() {
            run.gateway.receives(run.authReq(), GatewaySide.APPROVED, NOW);
            var again = Resend.redated(run.merchant.only().unanswered().orElseThrow(), LATER);

            var authRes = PurchaseRun.answer(run.gateway.receives(again, LATER));
            run.merchant.hears(run.merchant.only(), authRes, LATER);

            assertThat(run.merchant.only().result().outcome()).isEqualTo(PurchaseOutcome.CAPTURED);
            assertThat(run.gateway.asked).hasSize(1);
        }

        @Test
        @DisplayName("a gateway's Error ends the order, and the cardholder is told")
        void anErrorEndsTheOrder() {
            var authReq = run.authReq();
            var error = run.gateway.receives(Forgery.withCriticalExtension(authReq), NOW);

            var step = run.merchant.hears(run.merchant.only(), PurchaseRun.answer(error), NOW);

            assertThat(run.merchant.only().result().reason()).isEqualTo("unrecognizedExtension");
            assertThat(run.cardholder
                            .hears(PurchaseRun.answer(step), NOW)
                            .result()
                            .orElseThrow()
                            .outcome())
                    .isEqualTo(PurchaseOutcome.FAILED);
        }

        @Test
        @DisplayName("an Error that one copy came too late ends nothing, since an earlier one may have been in time")
        void aTooLateCopyEndsNothing() {
            var authReq = run.authReq();
            var error = run.gateway.receives(authReq, LATER);

            var step = run.merchant.hears(run.merchant.only(), PurchaseRun.answer(error), LATER);

            assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.MESSAGE_TOO_OLD);
            assertThat(run.merchant.only().phase()).isEqualTo(MerchantPhase.AUTHORIZING);
        }
    }
}
