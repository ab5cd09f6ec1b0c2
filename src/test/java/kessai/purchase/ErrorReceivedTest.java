package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.ErrorMessage;
import kessai.set.ErrorTbs;
import kessai.set.SignedError;
import kessai.set.UnsignedError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.14 A cardholder receives an Error")
class ErrorReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();

    @Test
    void aSignedErrorAboutOurPReqEndsThePurchase() {
        var pReq = run.pReq();
        var error = run.merchant.receives(Forgery.withCriticalExtension(pReq), NOW);

        var result =
                run.cardholder.hears(PurchaseRun.answer(error), NOW).result().orElseThrow();

        assertThat(result.errorCode()).contains(ErrorCode.UNRECOGNIZED_EXTENSION);
        assertThat(result.outcome()).isEqualTo(PurchaseOutcome.FAILED);
    }

    @Test
    void anUnsignedErrorIsDropped() {
        var pReq = run.pReq();
        var error = run.merchant.receives(Forgery.withCriticalExtension(pReq), NOW);
        var unsigned = Forgery.withMessage(
                PurchaseRun.answer(error),
                ErrorMessage.class,
                signed -> new UnsignedError(
                        Forgery.signed(((SignedError) signed).content(), ContentTypes.ERROR_TBS, ErrorTbs.class)));

        assertThat(run.cardholder.hears(unsigned, NOW).result()).isEmpty();
    }

    @Test
    void anErrorAboutAnotherRequestIsDropped() {
        var other = PurchaseRun.ofSale();
        var error = other.merchant.receives(Forgery.withCriticalExtension(other.pReq()), NOW);
        run.pReq();

        Optional<PurchaseResult> result =
                run.cardholder.hears(PurchaseRun.answer(error), NOW).result();

        assertThat(result).isEmpty();
    }
}
