package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.Challenge;
import kessai.set.CompletionCode;
import kessai.set.ContentTypes;
import kessai.set.CurrencyAmount;
import kessai.set.ErrorCode;
import kessai.set.PRes;
import kessai.set.PResData;
import kessai.treatment.Digests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.5 A merchant receives PReq: transaction, challenge and order")
class PReqOrderTest {

    private final PurchaseRun run = PurchaseRun.ofSale();

    @Nested
    @DisplayName("4. The transaction is on record, with these LIDs; a retry is known by its RRPID")
    class Step4 {

        private final MerchantSide books = new MerchantSide(Parties.merchant("books", Parties.BRAND));

        /**
         * Not signatureFailure: an XID that is on nobody's record is unknownXID (section 5.2), and without the record
         * there is nothing to verify the signature against, since the gateway that it names stands there (8.4.1).
         */
        @Test
        @DisplayName("M_verifies_Signed_PReq: a PReq presented to another merchant is refused")
        void anotherMerchantDoesNotKnowIt() {
            var step = books.receives(run.pReq(), NOW);

            assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.UNKNOWN_XID);
            assertThat(step.toGateway()).isEmpty();
        }

        @Test
        @DisplayName("M_verifies_Signed_PReq: nor does a merchant take it that has a transaction of the same TransIDs")
        void anotherMerchantWithTheSameTransIdsIsNotMeant() {
            var pReq = run.pReq();
            var challM = Challenge.random(TestPki.RANDOM);
            books.orders.putAll(run.merchant.orders);
            books.keep(Changed.with(run.merchant.only(), "challM", challM));

            var step = books.receives(pReq, NOW);

            assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.CHALLENGE_MISMATCH);
            assertThat(step.toGateway()).isEmpty();
        }

        @Test
        @DisplayName("M_verifies_Signed_PReq: nor one that told another gateway")
        void anotherMerchantWithAnotherGatewayIsNotMeant() {
            var pReq = run.pReq();
            var south = Parties.gateway("south", Parties.BRAND).decryption().certificate();
            books.orders.putAll(run.merchant.orders);
            books.keep(Changed.with(run.merchant.only(), "gatewayThumb", Digests.thumb(south)));

            var step = books.receives(pReq, NOW);

            assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
            assertThat(step.toGateway()).isEmpty();
        }

        @Test
        void aRetryWhileTheFirstIsInWorkStartsNothing() {
            var pReq = run.pReq();
            run.merchant.receives(pReq, NOW);

            var step = run.merchant.receives(Resend.redated(pReq, NOW.plusSeconds(30)), NOW.plusSeconds(30));

            assertThat(step)
                    .isEqualTo(MerchantStep.repeating(
                            Optional.empty(), Wrapping.ids(run.merchant.only().transIds())));
        }

        @Test
        @DisplayName("A replayed PReq gets the PRes that is there, and no money moves")
        void aReplayAfterwardsGetsTheSamePRes() {
            var pReq = run.pReq();
            run.merchant.receives(pReq, NOW);
            var authRes = PurchaseRun.answer(
                    run.gateway.receives(run.merchant.only().unanswered().orElseThrow(), GatewaySide.APPROVED, NOW));
            var pRes = PurchaseRun.answer(run.merchant.hears(run.merchant.only(), authRes, NOW));

            var step = run.merchant.receives(pReq, NOW);

            assertThat(PurchaseRun.answer(step)).isEqualTo(pRes);
            assertThat(step.toGateway()).isEmpty();
        }

        @Test
        void aSecondPReqForTheTransactionIsRefused() {
            run.merchant.receives(run.pReq(), NOW);
            var state = run.cardholder.state();
            run.cardholder.keep(new CardholderState(
                    state.order(),
                    state.lidC(),
                    state.pInit(),
                    state.initialised(),
                    Optional.empty(),
                    Optional.empty()));

            assertThat(codeOf(run.cardholder.orders(NOW))).isEqualTo(ErrorCode.UNKNOWN_RRPID);
        }
    }

    @Test
    @DisplayName("5. Chall-M is ours")
    void anotherChallMIsRefused() {
        run.cardholder.hears(run.pInitRes(), NOW);
        var found = run.cardholder.state().initialised().orElseThrow();
        run.cardholder.keep(run.cardholder
                .state()
                .withInitialised(new Initialised(
                        found.transIds(),
                        Challenge.random(TestPki.RANDOM),
                        found.gatewayCertificate(),
                        found.merchantName())));

        assertThat(codeOf(run.cardholder.orders(NOW))).isEqualTo(ErrorCode.CHALLENGE_MISMATCH);
    }

    @Nested
    @DisplayName("6. HOD is that of our own order; otherwise PRes orderRejected")
    class Step6 {

        @Test
        void aPReqWithAnotherAmountIsRejected() {
            var pReq = run.pReq();
            run.merchant.orders.computeIfPresent(
                    PurchaseRun.LID_M,
                    (lid, order) -> PurchaseRun.order(
                            lid, order.od(), new CurrencyAmount(840, BigInteger.valueOf(99999), -2), true));

            var step = run.merchant.receives(pReq, NOW);

            assertThat(completionOf(step)).isEqualTo(CompletionCode.ORDER_REJECTED);
            assertThat(run.merchant.only().result().reason()).isEqualTo("orderRejected");
        }

        @Test
        @DisplayName("unique_LID_M: a second transaction for a claimed order is rejected")
        void aSecondTransactionForTheOrderIsRejected() {
            var first = run.pReq();
            var second = new CardholderSide(Parties.cardholder(Parties.BRAND));
            second.hears(PurchaseRun.answer(run.merchant.receives(second.opens(PurchaseRun.ORDER, NOW), NOW)), NOW);
            run.merchant.receives(first, NOW);

            var step = run.merchant.receives(second.orders(NOW), NOW);

            assertThat(completionOf(step)).isEqualTo(CompletionCode.ORDER_REJECTED);
            assertThat(step.toGateway()).isEmpty();
        }

        @Test
        void aPReqPastTheDeadlineIsRejected() {
            var late = NOW.plus(Duration.ofMinutes(15));
            var pReq = Resend.redated(run.pReq(), late);

            assertThat(completionOf(run.merchant.receives(pReq, late))).isEqualTo(CompletionCode.ORDER_REJECTED);
        }
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
