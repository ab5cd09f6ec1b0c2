package kessai.purchase;

import kessai.der.Bytes;
import kessai.set.AuthTags;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.set.Rrpid;
import kessai.set.Xid;

/**
 * What a gateway keeps of one transaction of one merchant; holds no card number.
 *
 * @param tags of the AuthReq that was taken, or that will never be
 * @param requestDigest tells that AuthReq from another with the same RRPID; empty when it was never seen
 * @param merchantEncryption the merchant's X.509 encryption certificate, checked, as DER
 */
public record GatewayAuthorization(
        MerchantId merchant,
        BrandId brand,
        AuthTags tags,
        Bytes requestDigest,
        CurrencyAmount amount,
        boolean captureNow,
        Bytes merchantEncryption,
        GatewayPhase phase) {

    public Xid xid() {
        return tags.transIds().xid();
    }

    /** The RRPID of its AuthReq, by which a capture will name it. */
    public Rrpid authRrpid() {
        return tags.authRrTags().rrpid();
    }

    /** Whether money is reserved or taken, as far as the gateway knows. */
    boolean mayHoldMoney() {
        return phase == GatewayPhase.ASKED || phase == GatewayPhase.AUTHORIZED;
    }

    GatewayAuthorization in(GatewayPhase next) {
        return new GatewayAuthorization(
                merchant, brand, tags, requestDigest, amount, captureNow, merchantEncryption, next);
    }
}
