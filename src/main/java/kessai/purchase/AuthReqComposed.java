package kessai.purchase;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Der;
import kessai.set.AuthReq;
import kessai.set.AuthReqData;
import kessai.set.AuthReqItem;
import kessai.set.AuthReqPayload;
import kessai.set.AuthReqTbs;
import kessai.set.AuthTags;
import kessai.set.ContentTypes;
import kessai.set.DetachedDigest;
import kessai.set.MerTermIds;
import kessai.set.Pi;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.treatment.Digests;
import kessai.treatment.Enc;
import kessai.treatment.Recipient;

/** A merchant asks the gateway to authorise, and to capture at once if the order says so: AuthReq (section 5.5). */
record AuthReqComposed(MerchantTransaction transaction, MerchantDesk desk) {

    static final Enc ENC = new Enc(ContentTypes.AUTH_REQ_TBS, ContentTypes.AUTH_REQ_TBE);

    MerchantStep compose(PReqTaken taken, Instant now) {
        var account = desk.account(transaction.brand()).orElseThrow();
        var tags = new RrTags(Rrpid.random(desk.random()), new MerTermIds(account.merchantId()), now);
        var tbs = new AuthReqTbs(data(transaction, taken, tags), piDigest(taken.pi()));
        var sealed = ENC.seal(
                account.signing(),
                Recipient.of(account.gatewayEncryption()),
                tbs,
                account.decryption().chain(),
                desk.random());
        var message = new AuthReq(sealed, taken.pi());
        var send = desk.wrapping().outgoing(message, Wrapping.ids(transaction.transIds()), tags.rrpid(), now);
        return MerchantStep.asking(transaction.authorizing(taken, new GatewayAsked(tags, send.octets())), send);
    }

    /** The check digests are of our own order; AuthRetNum is for the later steps of a payment, which has but one. */
    static AuthReqData data(MerchantTransaction transaction, PReqTaken taken, RrTags tags) {
        var item = new AuthReqItem(
                new AuthTags(tags, transaction.transIds(), Optional.empty()),
                Optional.of(taken.checkDigests()),
                new AuthReqPayload(transaction.purchAmt()));
        return new AuthReqData(item, Optional.empty(), transaction.captureNow(), Optional.empty());
    }

    static DetachedDigest piDigest(Pi pi) {
        return Digests.dd(ContentTypes.PI, Der.encode(Pi.class, pi));
    }
}
