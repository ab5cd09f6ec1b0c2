package kessai.purchase;

import java.util.Optional;
import kessai.set.MerchantId;
import kessai.set.Rrpid;
import kessai.set.Xid;

/**
 * What a gateway looks up while it handles a message, in the state of the transaction that will store the step. The reply is
 * looked up first: what two look up and keep from each other, they look up in the same order.
 */
public interface GatewayRecords {

    /** The authorisation of this transaction of this merchant; read it so that no one else changes it meanwhile. */
    Optional<GatewayAuthorization> authorization(MerchantId merchant, Xid xid);

    /** What this request was answered, if it was; neither is one that came with it handled meanwhile, nor its issuer's answer. */
    Optional<Reply> reply(Rrpid rrpid);
}
