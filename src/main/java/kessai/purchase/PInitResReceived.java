package kessai.purchase;

import static kessai.set.ErrorCode.CHALLENGE_MISMATCH;
import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.MISSING_CERTIFICATE;
import static kessai.set.ErrorCode.THUMBS_MISMATCH;
import static kessai.set.ErrorCode.UNKNOWN_LID;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.security.cert.X509Certificate;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.KeyUse;
import kessai.certificate.Trust;
import kessai.set.ContentTypes;
import kessai.set.PInitRes;
import kessai.set.PInitResData;
import kessai.treatment.Digests;
import kessai.treatment.Signatures;
import kessai.treatment.Verified;

/** A cardholder receives PInitRes (section 5.4, in its order; the numbers count that sentence's parts). */
final class PInitResReceived {

    private PInitResReceived() {}

    static Checked<Initialised> check(Arrival arrival, PInitRes message, CardholderState state, Trust trust) {
        return new Step1(arrival, message, state, trust)
                .check()
                .then(Step2::check)
                .then(Step3::check)
                .then(Step4::check);
    }

    /** 1. Signature, by a merchant of the brand; and by the one that the order is from. */
    record Step1(Arrival arrival, PInitRes message, CardholderState state, Trust trust) {

        Checked<Step2> check() {
            var order = state.order();
            var signer = trust.signer(CertificateType.MER, Optional.of(order.brand()), arrival.at());
            return Trusted.check(() -> Signatures.verify(
                            message.content(), ContentTypes.P_INIT_RES_DATA, PInitResData.class, signer))
                    .require(
                            found -> Certificates.isOf(found.signer(), order.merchant()),
                            INVALID_CERTIFICATE,
                            "PInitRes is from another merchant than the order")
                    .map(found -> new Step2(arrival, found, state, trust));
        }
    }

    /** 2. The wrapper says what the body says; no unknown critical extension (section 5.1 steps 6 and 7). */
    record Step2(Arrival arrival, Verified<PInitResData> found, CardholderState state, Trust trust) {

        Checked<Step3> check() {
            var data = found.content();
            return CriticalExtensions.none(
                            new Step3(arrival, found, state, trust), arrival.extensions(), data.piRsExtensions())
                    .require(
                            next -> arrival.rrpid().equals(data.rrpid())
                                    && Wrapping.agree(arrival.ids(), data.transIds()),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of PInitRes differs from its body");
        }
    }

    /**
     * 3. LID-C is ours, LID-M the order's, RRPID and Chall-C those of our PInitReq; no Thumbs come back, as none were
     * sent. (A BrandCRLIdentifier is passed over until revocation is built.)
     */
    record Step3(Arrival arrival, Verified<PInitResData> found, CardholderState state, Trust trust) {

        Checked<Step4> check() {
            var data = found.content();
            var ids = data.transIds();
            return Checked.passed(new Step4(arrival, found, state, trust))
                    .require(next -> ids.lidC().equals(state.lidC()), UNKNOWN_LID, "LID-C is not ours")
                    .require(
                            next -> ids.lidM().equals(Optional.of(state.order().lidM())),
                            UNKNOWN_LID,
                            "LID-M is not the order's")
                    .require(next -> data.rrpid().equals(state.pInit().rrpid()), UNKNOWN_RRPID, "RRPID is not ours")
                    .require(
                            next -> data.challC().equals(state.pInit().challenge()),
                            CHALLENGE_MISMATCH,
                            "Chall-C is not the one sent")
                    .require(next -> data.thumbs().isEmpty(), THUMBS_MISMATCH, "Thumbs came back that were not sent");
        }
    }

    /** 4. PEThumb selects the gateway's encryption certificate, which must have come along and be of the brand. */
    record Step4(Arrival arrival, Verified<PInitResData> found, CardholderState state, Trust trust) {

        Checked<Initialised> check() {
            var thumb = found.content().peThumb();
            var named = found.others().stream()
                    .filter(certificate -> Digests.thumb(certificate).equals(thumb))
                    .findFirst();
            return Checked.present(named, MISSING_CERTIFICATE, "the gateway certificate that PEThumb names is missing")
                    .then(this::trusted)
                    .map(this::initialised);
        }

        private Checked<X509Certificate> trusted(X509Certificate gateway) {
            var brand = Optional.of(state.order().brand());
            return Trusted.check(() -> {
                trust.check(gateway, found.others(), CertificateType.PGWY, KeyUse.ENCRYPT, brand, arrival.at());
                return gateway;
            });
        }

        private Initialised initialised(X509Certificate gateway) {
            var data = found.content();
            var name = Certificates.merchantName(found.signer());
            return new Initialised(data.transIds(), data.challM(), Certificates.encoded(gateway), name);
        }
    }
}
