package kessai.purchase;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import kessai.set.AuthCode;
import kessai.set.AuthHeader;
import kessai.set.AuthResBaggage;
import kessai.set.AuthResData;
import kessai.set.AuthResEncB;
import kessai.set.AuthResPayload;
import kessai.set.AuthResTbs;
import kessai.set.AuthTags;
import kessai.set.AuthValCodes;
import kessai.set.CapCode;
import kessai.set.CapResPayload;
import kessai.set.ContentTypes;
import kessai.set.ResponseData;
import kessai.treatment.Digests;
import kessai.treatment.Recipient;

/**
 * A gateway answers an AuthReq (section 5.6). No CapToken and no AuthToken is issued: the gateway keeps its
 * authorisations, and a token costs a private operation.
 */
record AuthResComposed(GatewayDesk desk, GatewayAuthorization about) {

    /** The answer of the business, which asked no issuer. */
    Reply refused(AuthCode code, Instant now) {
        return reply(responseData(Optional.empty()), code, about.tags(), now);
    }

    /** The issuer's answer. */
    Reply answered(IssuerAnswer answer, Instant now) {
        var tags = new AuthTags(
                about.tags().authRrTags(),
                about.tags().transIds(),
                Optional.of(BigInteger.valueOf(answer.retrievalNumber())));
        return reply(responseData(answer.approvalCode()), answer.code(), tags, now);
    }

    private Reply reply(ResponseData responseData, AuthCode code, AuthTags tags, Instant now) {
        var header = new AuthHeader(about.amount(), code, responseData, Optional.empty(), Optional.empty());
        var payload = new AuthResPayload(header, captured(code), Optional.empty());
        var data = new AuthResData(tags, Optional.empty(), Optional.empty(), payload);
        var baggage = new AuthResBaggage(Optional.empty(), Optional.empty(), Optional.empty());
        var tbs = new AuthResTbs(data, Digests.dd(ContentTypes.AUTH_RES_BAGGAGE, baggage));
        var recipient = Recipient.of(Certificates.decoded(about.merchantEncryption()));
        var sealed = AuthResReceived.ENC.seal(desk.account(about.brand()).signing(), recipient, tbs, desk.random());
        return desk.wrapping()
                .reply(
                        new AuthResEncB(sealed, baggage),
                        Wrapping.ids(tags.transIds()),
                        about.authRrpid(),
                        about.requestDigest(),
                        now);
    }

    /** A sale that was approved is captured with it. */
    private Optional<CapResPayload> captured(AuthCode code) {
        return about.captureNow() && code == AuthCode.APPROVED
                ? Optional.of(new CapResPayload(
                        CapCode.SUCCESS, about.amount(), Optional.empty(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static ResponseData responseData(Optional<String> approvalCode) {
        var codes = approvalCode.map(
                code -> new AuthValCodes(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty()));
        return new ResponseData(codes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
