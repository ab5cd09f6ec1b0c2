package kessai.purchase;

import static kessai.set.ErrorCode.SIGNATURE_FAILURE;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import kessai.set.AuthReq;
import kessai.set.AuthReqData;
import kessai.set.AuthReqItem;
import kessai.set.AuthReqTbs;
import kessai.set.AuthTags;
import kessai.set.MerchantId;

/** An AuthReq of a merchant, whose card has not been looked at. From here on a no may be an AuthRes (section 5.7). */
record AuthReqTaken(Arrival arrival, AuthReq message, MerchantRequest<AuthReqTbs> request, GatewayDesk desk) {

    /**
     * Section 5.6 step 1, take: the envelope is meant for us; the merchant signed AuthReqData and this very PI; wrapper
     * and RRTags say the same; no unknown critical extension.
     */
    static Checked<AuthReqTaken> check(Arrival arrival, AuthReq message, GatewayDesk desk) {
        return MerchantRequest.opened(
                        desk,
                        arrival,
                        (account, signer) ->
                                AuthReqComposed.ENC.open(account.decryption(), message.enc(), AuthReqTbs.class, signer))
                .require(
                        found -> found.content().t2().equals(AuthReqComposed.piDigest(message.baggage())),
                        SIGNATURE_FAILURE,
                        "PI is not the signed one")
                .map(found -> new AuthReqTaken(arrival, message, found, desk))
                .require(
                        AuthReqTaken::wrapperAgrees,
                        WRAPPER_MSG_MISMATCH,
                        "the wrapper of AuthReq differs from its body")
                .require(
                        taken -> taken.tagged().equals(taken.request().merchant()),
                        WRAPPER_MSG_MISMATCH,
                        "RRTags name another merchant than the signer")
                .then(taken -> CriticalExtensions.none(
                        taken,
                        arrival.extensions(),
                        taken.item().authReqPayload().aRqExtensions()));
    }

    AuthReqData data() {
        return request.content().t1();
    }

    AuthReqItem item() {
        return data().authReqItem();
    }

    AuthTags tags() {
        return item().authTags();
    }

    GatewayAccount account() {
        return request.account();
    }

    /** What is kept of it while the issuer is asked. */
    GatewayAuthorization asked() {
        return new GatewayAuthorization(
                request.merchant(),
                account().brand(),
                tags(),
                arrival.digest(),
                item().authReqPayload().authReqAmt(),
                data().captureNow(),
                Certificates.encoded(request.encryption()),
                GatewayPhase.ASKED);
    }

    private boolean wrapperAgrees() {
        return arrival.rrpid().equals(tags().authRrTags().rrpid()) && Wrapping.agree(arrival.ids(), tags().transIds());
    }

    private MerchantId tagged() {
        return tags().authRrTags().merTermIds().merchantId();
    }
}
