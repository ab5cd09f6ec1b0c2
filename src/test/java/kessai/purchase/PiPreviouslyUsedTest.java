package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.AuthCode;
import kessai.set.AuthReqData;
import kessai.set.AuthReqItem;
import kessai.set.AuthTags;
import kessai.set.CheckDigests;
import kessai.set.ErrorCode;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.6 A gateway receives AuthReq: 5. PI used before?")
class PiPreviouslyUsedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes authReq = run.authReq();
    private final MerchantAccount garden = Parties.merchant("garden", Parties.BRAND);

    @Test
    @DisplayName("a new RRPID with a PI that was authorised: piPreviouslyUsed")
    void aPiIsUsedOnce() {
        run.gateway.receives(authReq, GatewaySide.APPROVED, NOW);

        assertThat(codeOf(underANewRrpid())).isEqualTo(AuthCode.PI_PREVIOUSLY_USED);
    }

    @Test
    void aPiThatWasDeclinedMayBeTriedAgain() {
        run.gateway.receives(authReq, new IssuerAnswer(AuthCode.DECLINED, Optional.empty(), 1), NOW);

        assertThat(run.gateway.receives(underANewRrpid(), NOW).toIssuer()).isPresent();
    }

    @Test
    @DisplayName("the identical AuthReq gets the stored AuthRes, and the issuer is not asked again")
    void aRepeatedAuthReqGetsTheStoredAnswer() {
        var first = run.gateway.receives(authReq, GatewaySide.APPROVED, NOW);

        var second = run.gateway.receives(authReq, GatewaySide.APPROVED, NOW);

        assertThat(PurchaseRun.answer(second)).isEqualTo(PurchaseRun.answer(first));
        assertThat(run.gateway.asked).hasSize(1);
    }

    @Test
    @DisplayName("after a crash while the issuer was asked, the repeated AuthReq asks under the same reference")
    void aRepeatedAuthReqInWorkAsksAgain() {
        var first = run.gateway.receives(authReq, NOW).toIssuer();

        assertThat(run.gateway.receives(authReq, NOW).toIssuer()).isEqualTo(first);
    }

    @Test
    void anIssuersAnswerThatComesTwiceIsOneAnswer() {
        var asked = run.gateway.receives(authReq, NOW).authorization().orElseThrow();
        var first = run.gateway.answered(asked, GatewaySide.APPROVED, NOW);

        var second = run.gateway.answered(asked, GatewaySide.APPROVED, NOW);

        assertThat(PurchaseRun.answer(second)).isEqualTo(PurchaseRun.answer(first));
        assertThat(second.authorization()).isEmpty();
    }

    @Test
    @DisplayName(
            "request and issuer's answer look for the reply before the authorisation, so that none waits for the other in vain")
    void theReplyIsLookedUpBeforeTheAuthorisation() {
        var asked = run.gateway.receives(authReq, NOW).authorization().orElseThrow();
        assertThat(run.gateway.lookedUp).containsExactly("reply", "authorization");
        run.gateway.lookedUp.clear();

        run.gateway.answered(asked, GatewaySide.APPROVED, NOW);

        assertThat(run.gateway.lookedUp).containsExactly("reply", "authorization");
    }

    @Test
    void anotherAuthReqUnderTheRrpidInWorkIsRefused() {
        run.gateway.receives(authReq, NOW);
        var other = changed(UnaryOperator.identity());

        assertThat(run.gateway.receives(other, NOW).refusal().orElseThrow().code())
                .isEqualTo(ErrorCode.UNKNOWN_RRPID);
    }

    private Bytes underANewRrpid() {
        return changed(data -> {
            var tags = data.authReqItem().authTags();
            var rrTags =
                    new RrTags(Rrpid.random(TestPki.RANDOM), tags.authRrTags().merTermIds(), NOW);
            return item(
                    data,
                    new AuthTags(rrTags, tags.transIds(), tags.authRetNum()),
                    data.authReqItem().checkDigests());
        });
    }

    private Bytes changed(UnaryOperator<AuthReqData> edit) {
        return Forgery.authReq(authReq, garden, edit, UnaryOperator.identity());
    }

    private static AuthReqData item(AuthReqData data, AuthTags tags, Optional<CheckDigests> digests) {
        var item = new AuthReqItem(tags, digests, data.authReqItem().authReqPayload());
        return new AuthReqData(item, data.mThumbs(), data.captureNow(), data.saleDetail());
    }

    private AuthCode codeOf(Bytes octets) {
        var step = run.gateway.receives(octets, NOW);
        assertThat(step.toIssuer()).isEmpty();
        assertThat(step.answer().orElseThrow().type()).isEqualTo("AuthRes");
        return step.refusal().orElseThrow().authCode().orElseThrow();
    }
}
