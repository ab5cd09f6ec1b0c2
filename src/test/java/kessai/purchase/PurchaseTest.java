package kessai.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kessai.set.AuthCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A purchase over PInitReq, PInitRes, PReq, AuthReq, AuthRes and PRes")
class PurchaseTest {

    @Test
    @DisplayName("possibility_S: a signed sale reaches PRes, and the cardholder knows that it is captured")
    void aSaleIsCaptured() {
        var run = PurchaseRun.ofSale();

        var receipt = run.cardholder.hears(run.pRes(), PurchaseRun.NOW);

        assertThat(receipt.refusal()).isEmpty();
        assertThat(receipt.result().orElseThrow().outcome()).isEqualTo(PurchaseOutcome.CAPTURED);
        assertThat(run.merchant.only().result().outcome()).isEqualTo(PurchaseOutcome.CAPTURED);
    }

    @Test
    void anOrderToBeCapturedLaterIsAuthorized() {
        var run = PurchaseRun.ofAuthorization();

        var receipt = run.cardholder.hears(run.pRes(), PurchaseRun.NOW);

        assertThat(receipt.result().orElseThrow().outcome()).isEqualTo(PurchaseOutcome.AUTHORIZED);
        assertThat(run.merchant.only().decision().orElseThrow().approvalCode()).contains("A12345");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, DECLINED, declined",
        "CALL_ISSUER, DECLINED, callIssuer",
        "EXPIRED_CARD, DECLINED, expiredCard",
        "NO_REPLY, FAILED, noReply",
        "SYSTEM_ERROR, FAILED, systemError"
    })
    void theIssuersAnswerReachesMerchantAndCardholder(AuthCode code, PurchaseOutcome outcome, String reason) {
        var run = PurchaseRun.ofSale();
        var issuer = new IssuerAnswer(code, Optional.empty(), 8);
        var authRes = PurchaseRun.answer(run.gateway.receives(run.authReq(), issuer, PurchaseRun.NOW));
        var pRes = PurchaseRun.answer(run.merchant.hears(run.merchant.only(), authRes, PurchaseRun.NOW));

        var result = run.cardholder.hears(pRes, PurchaseRun.NOW).result().orElseThrow();

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(run.merchant.only().result()).isEqualTo(result);
    }

    @Test
    void aPurchaseCostsEightPrivateOperations() {
        var run = PurchaseRun.ofSale();
        run.pInitReq();
        Parties.OPERATIONS.taken();

        run.cardholder.hears(run.pRes(), PurchaseRun.NOW);

        assertThat(Parties.OPERATIONS.taken())
                .containsExactly("sign", "sign", "sign", "decrypt", "decrypt", "sign", "decrypt", "sign");
    }
}
