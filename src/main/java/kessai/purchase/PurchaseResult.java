package kessai.purchase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kessai.der.Tag;
import kessai.set.AuthCode;
import kessai.set.CapCode;
import kessai.set.CompletionCode;
import kessai.set.ErrorCode;

/**
 * What became of a purchase, as SET's codes say it.
 *
 * @param completionCode absent when an Error came instead
 * @param authCode the institution's answer
 * @param capCode how the capture of a sale went
 * @param errorCode the Error that ended it
 */
public record PurchaseResult(
        @Tag(0) Optional<CompletionCode> completionCode,
        @Tag(1) Optional<AuthCode> authCode,
        @Tag(2) Optional<CapCode> capCode,
        @Tag(3) Optional<ErrorCode> errorCode) {

    private static final Set<AuthCode> SAID_NO =
            EnumSet.of(AuthCode.DECLINED, AuthCode.CALL_ISSUER, AuthCode.EXPIRED_CARD);

    static PurchaseResult of(CompletionCode code) {
        return new PurchaseResult(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PurchaseResult of(GatewayDecision decision) {
        var code = decision.capCode().isPresent()
                ? CompletionCode.CAPTURE_PERFORMED
                : CompletionCode.AUTHORIZATION_PERFORMED;
        return new PurchaseResult(
                Optional.of(code), Optional.of(decision.authCode()), decision.capCode(), Optional.empty());
    }

    static PurchaseResult of(ErrorCode code) {
        return new PurchaseResult(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(code));
    }

    /** The word for it. A sale that was approved and not captured has failed: the shop asked for both. */
    public PurchaseOutcome outcome() {
        return completionCode.map(this::outcomeOf).orElse(PurchaseOutcome.FAILED);
    }

    private PurchaseOutcome outcomeOf(CompletionCode code) {
        return switch (code) {
            case ORDER_RECEIVED -> PurchaseOutcome.PENDING;
            case ORDER_NOT_RECEIVED -> PurchaseOutcome.NOT_RECEIVED;
            case AUTHORIZATION_PERFORMED -> authorized(PurchaseOutcome.AUTHORIZED);
            case CAPTURE_PERFORMED ->
                capCode.filter(CapCode.SUCCESS::equals)
                        .map(success -> authorized(PurchaseOutcome.CAPTURED))
                        .orElse(PurchaseOutcome.FAILED);
            default -> PurchaseOutcome.FAILED;
        };
    }

    private PurchaseOutcome authorized(PurchaseOutcome approved) {
        if (authCode.filter(AuthCode.APPROVED::equals).isPresent()) {
            return approved;
        }
        return authCode.filter(SAID_NO::contains).isPresent() ? PurchaseOutcome.DECLINED : PurchaseOutcome.FAILED;
    }

    /** The code that says most, in the book's spelling, as in {@code noReply} or {@code orderRejected}. */
    public String reason() {
        return errorCode
                .<Enum<?>>map(code -> code)
                .or(() -> capCode.filter(code -> code != CapCode.SUCCESS))
                .or(() -> authCode)
                .or(() -> completionCode)
                .map(Codes::spelled)
                .orElse("unknown");
    }
}
