package kessai.purchase;

import static kessai.set.ErrorCode.SIGNATURE_FAILURE;
import static kessai.set.ErrorCode.UNKNOWN_XID;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.time.Instant;
import java.util.Optional;
import kessai.set.AuthReqData;
import kessai.set.AuthResDataNew;
import kessai.set.AuthRevCode;
import kessai.set.AuthRevReq;
import kessai.set.AuthRevReqData;
import kessai.set.AuthRevReqTbs;
import kessai.set.AuthRevResData;
import kessai.set.AuthRevResEnc;
import kessai.set.ContentTypes;
import kessai.set.MerchantId;
import kessai.set.TransIds;
import kessai.treatment.Digests;
import kessai.treatment.Recipient;

/**
 * A gateway receives AuthRevReq. A full reversal is honoured in every state, even for an AuthReq that was never seen,
 * which is blocked then (section 5.3); of a sale it takes back authorisation and capture together.
 */
final class AuthRevReqReceived {

    private AuthRevReqReceived() {}

    static Checked<GatewayStep> check(Arrival arrival, AuthRevReq message, GatewayDesk desk) {
        return new Step1(arrival, message, desk).check().then(Step2::check).map(Step3::answer);
    }

    /** 1. Envelope, meant for us; the merchant's signature over data and baggage. The PI need not be opened. */
    record Step1(Arrival arrival, AuthRevReq message, GatewayDesk desk) {

        Checked<Step2> check() {
            return MerchantRequest.opened(
                            desk,
                            arrival,
                            (account, signer) -> AuthRevReqComposed.ENC.open(
                                    account.decryption(), message.enc(), AuthRevReqTbs.class, signer))
                    .require(
                            found -> found.content()
                                    .t2()
                                    .equals(Digests.dd(ContentTypes.AUTH_REV_REQ_BAGGAGE, message.baggage())),
                            SIGNATURE_FAILURE,
                            "the baggage is not the signed one")
                    .map(found -> new Step2(arrival, found, desk));
        }
    }

    /** 2. It says which AuthReq it takes back; wrapper and RRTags say the same as the signed body. */
    record Step2(Arrival arrival, MerchantRequest<AuthRevReqTbs> request, GatewayDesk desk) {

        Checked<Step3> check() {
            var data = request.content().t1();
            var tags = data.authRevTags().authRevRrTags();
            return Checked.present(data.authReqData(), UNKNOWN_XID, "the AuthReq to be reversed is not named")
                    .map(reversed -> new Step3(arrival, request, reversed, desk))
                    .require(
                            step -> arrival.rrpid().equals(tags.rrpid())
                                    && Wrapping.agree(arrival.ids(), step.transIds()),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of AuthRevReq differs from its body")
                    .require(
                            step -> isSigner(tags.merTermIds().merchantId()) && isSigner(step.taggedMerchant()),
                            WRAPPER_MSG_MISMATCH,
                            "RRTags name another merchant than the signer")
                    .then(step -> CriticalExtensions.none(step, arrival.extensions(), data.aRvRqExtensions()));
        }

        private boolean isSigner(MerchantId tagged) {
            return tagged.equals(request.merchant());
        }
    }

    /** 3. Reverse, whatever there is; then AuthRevRes. */
    record Step3(Arrival arrival, MerchantRequest<AuthRevReqTbs> request, AuthReqData reversed, GatewayDesk desk) {

        GatewayStep answer() {
            var before =
                    desk.records().authorization(request.merchant(), transIds().xid());
            var code = code(before);
            var held = before.filter(GatewayAuthorization::mayHoldMoney).filter(found -> code == AuthRevCode.APPROVED);
            var after = before.orElseGet(this::neverSeen).in(GatewayPhase.REVERSED);
            return new GatewayStep(
                    code == AuthRevCode.APPROVED ? Optional.of(after) : Optional.empty(),
                    held.map(IssuerRequest::release),
                    Optional.of(Answer.kept(reply(code, arrival.at()))),
                    Optional.empty(),
                    Optional.of(Wrapping.ids(transIds())));
        }

        TransIds transIds() {
            return reversed.authReqItem().authTags().transIds();
        }

        MerchantId taggedMerchant() {
            return reversed.authReqItem().authTags().authRrTags().merTermIds().merchantId();
        }

        /** Lowering an amount is not done here; nor is taking back one AuthReq in the name of another. */
        private AuthRevCode code(Optional<GatewayAuthorization> before) {
            var rrpid = reversed.authReqItem().authTags().authRrTags().rrpid();
            if (data().authNewAmt().amount().signum() != 0) {
                return AuthRevCode.INVALID_AMOUNT;
            }
            return before.filter(GatewayAuthorization::mayHoldMoney)
                            .filter(found -> !found.authRrpid().equals(rrpid))
                            .isPresent()
                    ? AuthRevCode.INVALID_TRANSACTION
                    : AuthRevCode.APPROVED;
        }

        private GatewayAuthorization neverSeen() {
            return new GatewayAuthorization(
                    request.merchant(),
                    request.account().brand(),
                    reversed.authReqItem().authTags(),
                    arrival.digest(),
                    reversed.authReqItem().authReqPayload().authReqAmt(),
                    reversed.captureNow(),
                    Certificates.encoded(request.encryption()),
                    GatewayPhase.REVERSED);
        }

        private Reply reply(AuthRevCode code, Instant now) {
            var res = new AuthRevResData(
                    code,
                    data().authRevTags(),
                    Optional.empty(),
                    Optional.empty(),
                    data().authNewAmt(),
                    new AuthResDataNew(transIds(), Optional.empty()),
                    Optional.empty());
            var recipient = Recipient.of(request.encryption());
            var sealed = AuthRevResReceived.ENC.seal(request.account().signing(), recipient, res, desk.random());
            var message = new AuthRevResEnc(sealed);
            return desk.wrapping().reply(message, Wrapping.ids(transIds()), arrival.rrpid(), arrival.digest(), now);
        }

        private AuthRevReqData data() {
            return request.content().t1();
        }
    }
}
