package kessai.purchase;

import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.SIGNATURE_FAILURE;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;
import static kessai.set.ErrorCode.UNKNOWN_XID;
import static kessai.set.ErrorCode.UNSPECIFIED_FAILURE;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.time.Instant;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.set.AuthCode;
import kessai.set.AuthResData;
import kessai.set.AuthResEncB;
import kessai.set.AuthResTbs;
import kessai.set.AuthValCodes;
import kessai.set.CapResPayload;
import kessai.set.ContentTypes;
import kessai.set.TransIds;
import kessai.treatment.Digests;
import kessai.treatment.Enc;

/** A merchant receives AuthRes for a transaction that waits for it (section 5.5); what is refused is dropped. */
final class AuthResReceived {

    static final Enc ENC = new Enc(ContentTypes.AUTH_RES_TBS, ContentTypes.AUTH_RES_TBE);

    private AuthResReceived() {}

    static Checked<GatewayDecision> check(
            Arrival arrival, AuthResEncB message, MerchantTransaction transaction, MerchantDesk desk) {
        return new Step1(arrival, message, transaction, desk)
                .check()
                .then(Step2::check)
                .then(Step3::check);
    }

    /** 1. Envelope, meant for us; signature of the gateway that we asked; the baggage is the one that was signed for. */
    record Step1(Arrival arrival, AuthResEncB message, MerchantTransaction transaction, MerchantDesk desk) {

        Checked<Step2> check() {
            var account = desk.account(transaction.brand()).orElseThrow();
            var signer = desk.trust().signer(CertificateType.PGWY, Optional.of(transaction.brand()), arrival.at());
            return Trusted.check(() -> ENC.open(account.decryption(), message.enc(), AuthResTbs.class, signer))
                    .require(
                            found -> Certificates.isSameHolder(found.signer(), account.gatewayEncryption()),
                            INVALID_CERTIFICATE,
                            "AuthRes is from another gateway than was asked")
                    .require(
                            found -> found.content()
                                    .t2()
                                    .equals(Digests.dd(ContentTypes.AUTH_RES_BAGGAGE, message.baggage())),
                            SIGNATURE_FAILURE,
                            "the baggage is not the signed one")
                    .map(found -> new Step2(arrival, found.content().t1(), transaction));
        }
    }

    /**
     * 2. RRTags and TransIDs are those of our AuthReq: the merchant's name and the RRPID are in them, which keeps
     * another merchant's answer out (repair 8.4.2). The network's PaySysID may have been added.
     */
    record Step2(Arrival arrival, AuthResData data, MerchantTransaction transaction) {

        Checked<Step3> check() {
            var tags = data.authTags();
            var asked = transaction.authReq().orElseThrow().tags();
            return CriticalExtensions.none(
                            new Step3(data, transaction, arrival.at()),
                            arrival.extensions(),
                            data.authResPayload().aRsExtensions())
                    .require(
                            next -> arrival.rrpid().equals(tags.authRrTags().rrpid())
                                    && Wrapping.agree(arrival.ids(), tags.transIds()),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of AuthRes differs from its body")
                    .require(next -> tags.authRrTags().equals(asked), UNKNOWN_RRPID, "RRTags are not of our AuthReq")
                    .require(
                            next -> withoutPaySysId(tags.transIds()).equals(withoutPaySysId(transaction.transIds())),
                            UNKNOWN_XID,
                            "TransIDs are of another transaction");
        }

        private static TransIds withoutPaySysId(TransIds ids) {
            return new TransIds(ids.lidC(), ids.lidM(), ids.xid(), ids.pReqDate(), Optional.empty(), ids.language());
        }
    }

    /** 3. The amount is the one asked for, and a sale says how its capture went; then the AuthCode counts. */
    record Step3(AuthResData data, MerchantTransaction transaction, Instant at) {

        Checked<GatewayDecision> check() {
            var header = data.authResPayload().authHeader();
            var capture = data.authResPayload().capResPayload();
            var approved = header.authCode() == AuthCode.APPROVED;
            return Checked.passed(decision())
                    .require(
                            next -> header.authAmt().equals(transaction.purchAmt()),
                            UNSPECIFIED_FAILURE,
                            "AuthAmt is not the amount asked for")
                    .require(
                            next -> capture.isPresent() == (approved && transaction.captureNow()),
                            UNSPECIFIED_FAILURE,
                            "a capture was asked for and not answered, or the reverse");
        }

        private GatewayDecision decision() {
            var header = data.authResPayload().authHeader();
            return new GatewayDecision(
                    at,
                    header.authCode(),
                    data.authResPayload().capResPayload().map(CapResPayload::capCode),
                    header.responseData().authValCodes().flatMap(AuthValCodes::approvalCode),
                    data.authTags().authRetNum());
        }
    }
}
