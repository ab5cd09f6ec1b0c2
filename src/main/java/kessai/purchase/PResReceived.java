package kessai.purchase;

import static kessai.set.ErrorCode.CHALLENGE_MISMATCH;
import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;
import static kessai.set.ErrorCode.UNKNOWN_XID;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.util.Optional;
import java.util.stream.Stream;
import kessai.certificate.CertificateType;
import kessai.certificate.Trust;
import kessai.set.AuthStatus;
import kessai.set.CapStatus;
import kessai.set.ContentTypes;
import kessai.set.PResData;
import kessai.set.PResPayload;
import kessai.set.Results;
import kessai.set.Signed;
import kessai.treatment.Signatures;

/** A cardholder receives PRes, or InqRes, which is the same (section 5.4). */
final class PResReceived {

    private PResReceived() {}

    static Checked<PurchaseResult> check(Arrival arrival, Signed<PResData> signed, CardholderState state, Trust trust) {
        return new Step1(arrival, signed, state, trust)
                .check()
                .then(Step2::check)
                .then(Step3::check);
    }

    /** 1. Signature, by the merchant that the order is from. */
    record Step1(Arrival arrival, Signed<PResData> signed, CardholderState state, Trust trust) {

        Checked<Step2> check() {
            var order = state.order();
            var signer = trust.signer(CertificateType.MER, Optional.of(order.brand()), arrival.at());
            return Trusted.check(() -> Signatures.verify(signed, ContentTypes.P_RES_DATA, PResData.class, signer))
                    .require(
                            found -> Certificates.isOf(found.signer(), order.merchant()),
                            INVALID_CERTIFICATE,
                            "the answer is from another merchant than the order")
                    .map(found -> new Step2(arrival, found.content(), state));
        }
    }

    /** 2. It answers a request of ours: RRPID and Chall-C together, in body and wrapper. */
    record Step2(Arrival arrival, PResData data, CardholderState state) {

        Checked<Step3> check() {
            return CriticalExtensions.none(this, arrival.extensions())
                    .require(
                            step -> arrival.rrpid().equals(data.rrpid())
                                    && Wrapping.agree(arrival.ids(), data.transIds()),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of the answer differs from its body")
                    .then(step -> Checked.present(asked(), UNKNOWN_RRPID, "the answer is to no request of ours"))
                    .require(
                            asked -> data.challC().equals(asked.challenge()),
                            CHALLENGE_MISMATCH,
                            "the challenge is not the one sent")
                    .map(asked -> new Step3(data, state));
        }

        private Optional<Exchange> asked() {
            return Stream.of(state.pReq(), state.inquiry())
                    .flatMap(Optional::stream)
                    .filter(exchange -> exchange.rrpid().equals(data.rrpid()))
                    .findFirst();
        }
    }

    /** 3. TransIDs are the transaction's; then the codes count. */
    record Step3(PResData data, CardholderState state) {

        Checked<PurchaseResult> check() {
            var known = state.initialised().map(Initialised::transIds);
            return Checked.passed(data.pResPayloadSeq().get(0))
                    .require(
                            payload -> known.equals(Optional.of(data.transIds())),
                            UNKNOWN_XID,
                            "the identifiers are of another transaction")
                    .then(payload -> CriticalExtensions.none(payload, payload.pRsExtensions()))
                    .map(Step3::result);
        }

        private static PurchaseResult result(PResPayload payload) {
            return new PurchaseResult(
                    Optional.of(payload.completionCode()),
                    payload.results().flatMap(Results::authStatus).map(AuthStatus::authCode),
                    payload.results().flatMap(Results::capStatus).map(CapStatus::capCode),
                    Optional.empty());
        }
    }
}
