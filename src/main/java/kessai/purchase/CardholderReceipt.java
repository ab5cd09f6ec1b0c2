package kessai.purchase;

import java.util.Optional;

/**
 * What a cardholder makes of an answer.
 *
 * @param state what to store, when the answer brought the purchase on
 * @param result what became of the purchase, when the answer says so
 * @param refusal why the answer was dropped: the purchase stands as it stood, the request is sent again or asked about
 */
public record CardholderReceipt(
        Optional<CardholderState> state, Optional<PurchaseResult> result, Optional<Refusal> refusal) {

    static CardholderReceipt broughtOn(CardholderState state) {
        return new CardholderReceipt(Optional.of(state), Optional.empty(), Optional.empty());
    }

    static CardholderReceipt of(PurchaseResult result) {
        return new CardholderReceipt(Optional.empty(), Optional.of(result), Optional.empty());
    }

    static CardholderReceipt dropped(Refusal refusal) {
        return new CardholderReceipt(Optional.empty(), Optional.empty(), Optional.of(refusal));
    }
}
