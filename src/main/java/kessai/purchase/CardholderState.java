package kessai.purchase;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Tag;
import kessai.set.LocalId;

/**
 * What a cardholder keeps of one purchase between its messages; holds no card number and no secret.
 *
 * @param lidC the wallet's own handle
 * @param pInit the PInitReq that was sent
 * @param initialised what PInitRes brought
 * @param pReq the PReq that was sent
 * @param inquiry the latest InqReq that was sent
 */
public record CardholderState(
        AgreedOrder order,
        LocalId lidC,
        Exchange pInit,
        @Tag(0) Optional<Initialised> initialised,
        @Tag(1) Optional<Exchange> pReq,
        @Tag(2) Optional<Exchange> inquiry) {

    static CardholderState opened(AgreedOrder order, LocalId lidC, Exchange pInit) {
        return new CardholderState(order, lidC, pInit, Optional.empty(), Optional.empty(), Optional.empty());
    }

    CardholderState withInitialised(Initialised found) {
        return new CardholderState(order, lidC, pInit, Optional.of(found), pReq, inquiry);
    }

    CardholderState withPReq(Exchange sent) {
        return new CardholderState(order, lidC, pInit, initialised, Optional.of(sent), inquiry);
    }

    CardholderState withInquiry(Exchange sent) {
        return new CardholderState(order, lidC, pInit, initialised, pReq, Optional.of(sent));
    }

    /** The latest request, for {@link Resend}. */
    public Bytes sent() {
        return inquiry.or(() -> pReq).orElse(pInit).sent();
    }
}
