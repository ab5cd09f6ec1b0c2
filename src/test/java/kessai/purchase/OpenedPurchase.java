package kessai.purchase;

import kessai.certificate.TestPki;
import kessai.der.Bytes;

/**
 * A purchase at shop garden as far as PInitRes, for who wants to pay for it in another package's tests.
 *
 * @param state as PInitReq left it
 * @param pInitRes what the merchant answered
 */
public record OpenedPurchase(CardholderState state, Bytes pInitRes) {

    /** The order that is bought. */
    public static final AgreedOrder ORDER = PurchaseRun.ORDER;

    /** A new one each time. */
    public static OpenedPurchase begin() {
        PurchaseRun run = PurchaseRun.ofSale();
        Bytes pInitReq = run.pInitReq();
        CardholderState opened = run.cardholder.state();
        return new OpenedPurchase(opened, PurchaseRun.answer(run.merchant.receives(pInitReq, TestPki.NOW)));
    }

    /** The customer's account. */
    public static CardholderAccount account() {
        return Parties.cardholder(Parties.BRAND);
    }

    /** Of another order. */
    public OpenedPurchase of(AgreedOrder order) {
        return new OpenedPurchase(
                new CardholderState(
                        order, state.lidC(), state.pInit(), state.initialised(), state.pReq(), state.inquiry()),
                pInitRes);
    }
}
