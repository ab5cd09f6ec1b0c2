package kessai.purchase;

import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;
import static kessai.set.ErrorCode.UNKNOWN_XID;
import static kessai.set.ErrorCode.UNSPECIFIED_FAILURE;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.set.AuthRevCode;
import kessai.set.AuthRevResData;
import kessai.set.AuthRevResEnc;
import kessai.set.ContentTypes;
import kessai.treatment.Enc;

/** A merchant receives AuthRevRes for a reversal that it asked for; what is refused is dropped (section 5.3). */
final class AuthRevResReceived {

    static final Enc ENC = new Enc(ContentTypes.AUTH_REV_RES_DATA, ContentTypes.AUTH_REV_RES_TBE);

    private AuthRevResReceived() {}

    static Checked<MerchantTransaction> check(
            Arrival arrival, AuthRevResEnc message, MerchantTransaction transaction, MerchantDesk desk) {
        return new Step1(arrival, message, transaction, desk).check().then(Step2::check);
    }

    /** 1. Envelope, meant for us; signature of the gateway that we asked. */
    record Step1(Arrival arrival, AuthRevResEnc message, MerchantTransaction transaction, MerchantDesk desk) {

        Checked<Step2> check() {
            var account = desk.account(transaction.brand()).orElseThrow();
            var signer = desk.trust().signer(CertificateType.PGWY, Optional.of(transaction.brand()), arrival.at());
            return Trusted.check(() -> ENC.open(account.decryption(), message.enc(), AuthRevResData.class, signer))
                    .require(
                            found -> Certificates.isSameHolder(found.signer(), account.gatewayEncryption()),
                            INVALID_CERTIFICATE,
                            "AuthRevRes is from another gateway than was asked")
                    .map(found -> new Step2(arrival, found.content(), transaction));
        }
    }

    /** 2. RRTags and TransIDs are those of our AuthRevReq; then the AuthRevCode counts. */
    record Step2(Arrival arrival, AuthRevResData data, MerchantTransaction transaction) {

        Checked<MerchantTransaction> check() {
            var tags = data.authRevTags().authRevRrTags();
            var asked = transaction.reversal().map(GatewayAsked::tags);
            var ids = data.authResDataNew().transIds();
            return CriticalExtensions.none(transaction.reversed(), arrival.extensions(), data.aRvRsExtensions())
                    .require(
                            next -> arrival.rrpid().equals(tags.rrpid()) && Wrapping.agree(arrival.ids(), ids),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of AuthRevRes differs from its body")
                    .require(next -> Optional.of(tags).equals(asked), UNKNOWN_RRPID, "RRTags are not of our AuthRevReq")
                    .require(
                            next -> ids.xid().equals(transaction.xid()),
                            UNKNOWN_XID,
                            "TransIDs are of another transaction")
                    .require(
                            next -> data.authRevCode() == AuthRevCode.APPROVED,
                            UNSPECIFIED_FAILURE,
                            "the gateway did not reverse: " + Codes.spelled(data.authRevCode()));
        }
    }
}
