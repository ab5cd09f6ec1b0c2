package kessai.purchase;

import java.util.Optional;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.set.Rrpid;
import kessai.set.Xid;

/**
 * What a gateway asks the issuer. Merchant, XID and RRPID together are the issuer's reference: asked again after a
 * crash, it gives the same answer and has no second effect.
 *
 * @param captureNow whether the money is taken at once
 * @param card whom to ask about; a release needs none
 */
public record IssuerRequest(
        Kind kind,
        MerchantId merchant,
        Xid xid,
        Rrpid authRrpid,
        BrandId brand,
        CurrencyAmount amount,
        boolean captureNow,
        Optional<Card> card) {

    /** What is wanted of the issuer. */
    public enum Kind {
        /** Reserve the amount, or take it when {@code captureNow}. */
        AUTHORIZE,
        /** Give back whatever was reserved or taken under the reference, and nothing if nothing was. */
        RELEASE
    }

    static IssuerRequest authorize(GatewayAuthorization asked, Card card) {
        return of(Kind.AUTHORIZE, asked, Optional.of(card));
    }

    /** Gives back what an authorisation holds; asked again, it has no second effect. */
    public static IssuerRequest release(GatewayAuthorization held) {
        return of(Kind.RELEASE, held, Optional.empty());
    }

    private static IssuerRequest of(Kind kind, GatewayAuthorization about, Optional<Card> card) {
        return new IssuerRequest(
                kind,
                about.merchant(),
                about.xid(),
                about.authRrpid(),
                about.brand(),
                about.amount(),
                about.captureNow(),
                card);
    }
}
