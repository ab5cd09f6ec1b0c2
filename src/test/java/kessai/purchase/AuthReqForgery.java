package kessai.purchase;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.AuthReq;
import kessai.set.AuthReqData;
import kessai.set.AuthReqItem;
import kessai.set.AuthReqTbs;
import kessai.set.AuthTags;
import kessai.set.MessageWrapper;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.treatment.Recipient;
import kessai.treatment.SigningKey;

/** An AuthReq like one that was sent, under a new RRPID and with another's signature in the place of the merchant's. */
public final class AuthReqForgery {

    private static final SecureRandom RANDOM = new SecureRandom();

    private AuthReqForgery() {}

    /**
     * Forges.
     *
     * @param gateway opens the one that was sent, and is whom the forgery is for
     * @param signer signs in the merchant's place
     */
    public static Bytes signedBy(SigningKey signer, Bytes sent, GatewayAccount gateway, Instant now) {
        AuthReq message =
                (AuthReq) Der.decode(MessageWrapper.class, sent.toByteArray()).message();
        AuthReqData honest = AuthReqComposed.ENC
                .open(gateway.decryption(), message.enc(), AuthReqTbs.class, (any, others) -> {})
                .content()
                .t1();
        AuthReqData forged = under(Rrpid.random(RANDOM), honest);
        AuthTags tags = forged.authReqItem().authTags();
        var sealed = AuthReqComposed.ENC.seal(
                signer,
                Recipient.of(gateway.decryption().certificate()),
                new AuthReqTbs(forged, AuthReqComposed.piDigest(message.baggage())),
                gateway.decryption().chain(),
                RANDOM);
        return new Wrapping(Terms.USUAL)
                .wrap(
                        new AuthReq(sealed, message.baggage()),
                        Optional.of(Wrapping.ids(tags.transIds())),
                        Optional.of(tags.authRrTags().rrpid()),
                        now);
    }

    private static AuthReqData under(Rrpid rrpid, AuthReqData data) {
        AuthReqItem item = data.authReqItem();
        AuthTags tags = item.authTags();
        RrTags anew = new RrTags(
                rrpid, tags.authRrTags().merTermIds(), tags.authRrTags().currentDate());
        return new AuthReqData(
                new AuthReqItem(
                        new AuthTags(anew, tags.transIds(), tags.authRetNum()),
                        item.checkDigests(),
                        item.authReqPayload()),
                data.mThumbs(),
                data.captureNow(),
                data.saleDetail());
    }
}
