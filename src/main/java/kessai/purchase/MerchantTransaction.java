package kessai.purchase;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Tag;
import kessai.set.BrandId;
import kessai.set.CertThumb;
import kessai.set.Challenge;
import kessai.set.CompletionCode;
import kessai.set.CurrencyAmount;
import kessai.set.ErrorCode;
import kessai.set.LocalId;
import kessai.set.TransIds;
import kessai.set.Xid;

/**
 * What a merchant keeps of one transaction; holds no card number and nothing that opens one.
 *
 * @param challM what PReq must bring back
 * @param gatewayThumb the encryption certificate that the cardholder was told to use
 * @param pReq the order that was taken
 * @param authReq the authorisation that was asked for
 * @param decision the gateway's answer to it
 * @param reversal the latest reversal that was asked for
 * @param error the Error that ended it
 */
public record MerchantTransaction(
        TransIds transIds,
        BrandId brand,
        Challenge challM,
        CertThumb gatewayThumb,
        CurrencyAmount purchAmt,
        boolean captureNow,
        MerchantPhase phase,
        @Tag(0) Optional<PReqTaken> pReq,
        @Tag(1) Optional<GatewayAsked> authReq,
        @Tag(2) Optional<GatewayDecision> decision,
        @Tag(3) Optional<GatewayAsked> reversal,
        @Tag(4) Optional<ErrorCode> error) {

    public Xid xid() {
        return transIds.xid();
    }

    /** The order it pays for. */
    public LocalId lidM() {
        return transIds.lidM().orElseThrow();
    }

    /** Whether it has claimed its order: from now on no other transaction may. */
    public boolean isClaim() {
        return pReq.isPresent();
    }

    /** The request that waits for the gateway's response, for {@link Resend}. */
    public Optional<Bytes> unanswered() {
        return awaited().map(GatewayAsked::sent);
    }

    Optional<GatewayAsked> awaited() {
        return switch (phase) {
            case AUTHORIZING -> authReq;
            case REVERSING -> reversal;
            default -> Optional.empty();
        };
    }

    /** What the cardholder is told when it asks now. */
    public PurchaseResult result() {
        return switch (phase) {
            case INITIALISED -> PurchaseResult.of(CompletionCode.ORDER_NOT_RECEIVED);
            case AUTHORIZING, REVERSING -> PurchaseResult.of(CompletionCode.ORDER_RECEIVED);
            case AUTHORIZED -> decision.map(PurchaseResult::of).orElseThrow();
            case REJECTED, REVERSED -> PurchaseResult.of(CompletionCode.ORDER_REJECTED);
            case FAILED -> PurchaseResult.of(error.orElseThrow());
        };
    }

    static MerchantTransaction initialised(
            TransIds transIds, BrandId brand, Challenge challM, CertThumb gatewayThumb, MerchantOrder order) {
        return new MerchantTransaction(
                transIds,
                brand,
                challM,
                gatewayThumb,
                order.purchAmt(),
                order.captureNow(),
                MerchantPhase.INITIALISED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    MerchantTransaction rejected(Optional<PReqTaken> taken) {
        return with(MerchantPhase.REJECTED, taken, authReq, decision, reversal, error);
    }

    MerchantTransaction authorizing(PReqTaken taken, GatewayAsked asked) {
        return with(MerchantPhase.AUTHORIZING, Optional.of(taken), Optional.of(asked), decision, reversal, error);
    }

    MerchantTransaction decided(GatewayDecision made) {
        return with(MerchantPhase.AUTHORIZED, pReq, authReq, Optional.of(made), reversal, error);
    }

    MerchantTransaction reversing(GatewayAsked asked) {
        return with(MerchantPhase.REVERSING, pReq, authReq, decision, Optional.of(asked), error);
    }

    MerchantTransaction reversed() {
        return with(MerchantPhase.REVERSED, pReq, authReq, decision, reversal, error);
    }

    MerchantTransaction failed(ErrorCode code) {
        return with(MerchantPhase.FAILED, pReq, authReq, decision, reversal, Optional.of(code));
    }

    private MerchantTransaction with(
            MerchantPhase then,
            Optional<PReqTaken> taken,
            Optional<GatewayAsked> asked,
            Optional<GatewayDecision> made,
            Optional<GatewayAsked> back,
            Optional<ErrorCode> code) {
        return new MerchantTransaction(
                transIds, brand, challM, gatewayThumb, purchAmt, captureNow, then, taken, asked, made, back, code);
    }
}
