package kessai.purchase;

import java.time.Instant;
import java.util.Optional;
import kessai.set.AuthRevReq;
import kessai.set.AuthRevReqBaggage;
import kessai.set.AuthRevReqData;
import kessai.set.AuthRevReqTbs;
import kessai.set.AuthRevTags;
import kessai.set.ContentTypes;
import kessai.set.MerTermIds;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.treatment.Digests;
import kessai.treatment.Enc;
import kessai.treatment.Recipient;

/**
 * A merchant that got no AuthRes takes the whole authorisation back: AuthRevReq with AuthNewAmt 0 (section 5.3). The
 * AuthReqData goes along, so that a gateway that never saw the AuthReq knows which one to block.
 */
record AuthRevReqComposed(MerchantTransaction transaction, MerchantDesk desk) {

    static final Enc ENC = new Enc(ContentTypes.AUTH_REV_REQ_TBS, ContentTypes.AUTH_REV_REQ_TBE);

    MerchantStep compose(Instant now) {
        var account = desk.account(transaction.brand()).orElseThrow();
        var taken = transaction.pReq().orElseThrow();
        var tags = new RrTags(Rrpid.random(desk.random()), new MerTermIds(account.merchantId()), now);
        var baggage = new AuthRevReqBaggage(taken.pi(), Optional.empty());
        var tbs = new AuthRevReqTbs(data(taken, tags), Digests.dd(ContentTypes.AUTH_REV_REQ_BAGGAGE, baggage));
        var sealed = ENC.seal(
                account.signing(),
                Recipient.of(account.gatewayEncryption()),
                tbs,
                account.decryption().chain(),
                desk.random());
        var ids = Wrapping.ids(transaction.transIds());
        var send = desk.wrapping().outgoing(new AuthRevReq(sealed, baggage), ids, tags.rrpid(), now);
        return MerchantStep.asking(transaction.reversing(new GatewayAsked(tags, send.octets())), send);
    }

    private AuthRevReqData data(PReqTaken taken, RrTags tags) {
        var asked = transaction.authReq().orElseThrow().tags();
        return new AuthRevReqData(
                new AuthRevTags(tags, Optional.empty()),
                Optional.empty(),
                Optional.of(AuthReqComposed.data(transaction, taken, asked)),
                Optional.empty(),
                transaction.purchAmt().zero(),
                Optional.empty());
    }
}
