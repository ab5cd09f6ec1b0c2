package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.set.AuthCode;
import kessai.set.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3 AuthRevReq with amount 0: the merchant takes back what it got no answer to")
class ReversalTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(14));

    private final PurchaseRun run = PurchaseRun.ofSale();

    @Test
    @DisplayName("a sale that was authorised is given back whole: authorisation and capture")
    void aReversalReleasesWhatWasAuthorised() {
        run.gateway.receives(run.authReq(), GatewaySide.APPROVED, NOW);

        var step = reversed();

        assertThat(run.gateway.asked.get(1).kind()).isEqualTo(IssuerRequest.Kind.RELEASE);
        assertThat(run.gateway.asked.get(1).captureNow()).isTrue();
        assertThat(run.merchant.only().phase()).isEqualTo(MerchantPhase.REVERSED);
        assertThat(run.cardholder
                        .hears(PurchaseRun.answer(step), LATER)
                        .result()
                        .orElseThrow()
                        .reason())
                .isEqualTo("orderRejected");
    }

    @Test
    @DisplayName("it is honoured for an AuthReq that was never seen, which is blocked when it comes late")
    void aReversalBlocksALateAuthReq() {
        var authReq = run.authReq();
        reversed();

        var late = run.gateway.receives(authReq, NOW);

        assertThat(late.toIssuer()).isEmpty();
        assertThat(late.refusal().orElseThrow().authCode()).contains(AuthCode.PI_PREVIOUSLY_USED);
        assertThat(run.gateway.asked).isEmpty();
    }

    @Test
    @DisplayName("an issuer that approves after the reversal gives back what it approved")
    void anIssuersLateYesIsReleased() {
        var asked = run.gateway.receives(run.authReq(), NOW).authorization().orElseThrow();
        reversed();

        var late = run.gateway.answered(asked, GatewaySide.APPROVED, LATER);

        assertThat(late.answer()).isEmpty();
        assertThat(late.toIssuer().orElseThrow().kind()).isEqualTo(IssuerRequest.Kind.RELEASE);
    }

    @Test
    @DisplayName("one that answers a second time, after the reversal and otherwise than before, gives it back as well")
    void anIssuersSecondAnswerIsReleased() {
        var asked = run.gateway.receives(run.authReq(), NOW).authorization().orElseThrow();
        run.gateway.answered(asked, new IssuerAnswer(AuthCode.NO_REPLY, Optional.empty(), 0), NOW);
        reversed();

        var second = run.gateway.answered(asked, GatewaySide.APPROVED, LATER);

        assertThat(second.answer()).isEmpty();
        assertThat(second.toIssuer().orElseThrow().kind()).isEqualTo(IssuerRequest.Kind.RELEASE);
    }

    @Test
    void anAuthResThatComesWhileReversingIsDropped() {
        var authRes = run.authRes();
        run.merchant.reverses(run.merchant.only(), NOW);

        var step = run.merchant.hears(run.merchant.only(), authRes, NOW);

        assertThat(step.transaction()).isEmpty();
        assertThat(run.merchant.only().phase()).isEqualTo(MerchantPhase.REVERSING);
    }

    @Test
    void theSameReversalAgainGetsTheSameAnswer() {
        run.authReq();
        var request = run.merchant
                .reverses(run.merchant.only(), NOW)
                .toGateway()
                .orElseThrow()
                .octets();

        var first = run.gateway.receives(request, NOW);

        assertThat(PurchaseRun.answer(run.gateway.receives(request, NOW))).isEqualTo(PurchaseRun.answer(first));
    }

    @Test
    @DisplayName("another merchant's reversal does not touch it")
    void anotherMerchantsReversalDoesNotTouchIt() {
        run.gateway.receives(run.authReq(), GatewaySide.APPROVED, NOW);
        var books = Parties.merchant("books", Parties.BRAND);
        var desk = new MerchantDesk(List.of(books), TestPki.trust(), Terms.USUAL, TestPki.RANDOM, run.merchant);
        var theirs = new AuthRevReqComposed(run.merchant.only(), desk).compose(NOW);

        var step = run.gateway.receives(theirs.toGateway().orElseThrow().octets(), NOW);

        assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.WRAPPER_MSG_MISMATCH);
        assertThat(run.gateway.asked).hasSize(1);
    }

    private MerchantStep reversed() {
        var request =
                run.merchant.reverses(run.merchant.only(), LATER).toGateway().orElseThrow();
        var response = PurchaseRun.answer(run.gateway.receives(request.octets(), LATER));
        return run.merchant.hears(run.merchant.only(), response, LATER);
    }
}
