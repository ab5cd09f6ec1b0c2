package kessai.purchase;

import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.UNKNOWN_LID;
import static kessai.set.ErrorCode.UNKNOWN_XID;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.security.cert.X509Certificate;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.set.ContentTypes;
import kessai.set.InqReqData;
import kessai.set.InqReqSigned;
import kessai.set.InqRes;
import kessai.treatment.Digests;
import kessai.treatment.Signatures;

/** A merchant receives a signed InqReq and says how the order stands (sections 2.7 and 5.3). */
final class InqReqReceived {

    private InqReqReceived() {}

    static Checked<MerchantStep> check(Arrival arrival, InqReqSigned message, MerchantDesk desk) {
        return new Step1(arrival, message, desk)
                .check()
                .then(Step2::check)
                .then(Step3::check)
                .map(Step4::answer);
    }

    /** 1. Signature, by a cardholder; which brand's and which one is for step 3, when the transaction is known. */
    record Step1(Arrival arrival, InqReqSigned message, MerchantDesk desk) {

        Checked<Step2> check() {
            var signer = desk.trust().signer(CertificateType.CARD, Optional.empty(), arrival.at());
            return Trusted.check(() ->
                            Signatures.verify(message.content(), ContentTypes.INQ_REQ_DATA, InqReqData.class, signer))
                    .map(found -> new Step2(arrival, found.content(), found.signer(), desk));
        }
    }

    /** 2. The wrapper says what the body says; no unknown critical extension (section 5.1 steps 6 and 7). */
    record Step2(Arrival arrival, InqReqData data, X509Certificate signer, MerchantDesk desk) {

        Checked<Step3> check() {
            return CriticalExtensions.none(
                            new Step3(arrival, data, signer, desk), arrival.extensions(), data.inqRqExtensions())
                    .require(
                            next -> arrival.rrpid().equals(data.rrpid())
                                    && Wrapping.agree(arrival.ids(), data.transIds()),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of InqReq differs from its body");
        }
    }

    /** 3. The transaction is on record, and the inquirer is whoever may know of it. */
    record Step3(Arrival arrival, InqReqData data, X509Certificate signer, MerchantDesk desk) {

        Checked<Step4> check() {
            var xid = data.transIds().xid();
            return Checked.present(desk.records().transaction(xid), UNKNOWN_XID, "XID is no transaction's")
                    .require(
                            found -> found.transIds().equals(data.transIds()),
                            UNKNOWN_LID,
                            "the LIDs are not the transaction's")
                    .require(this::mayAsk, INVALID_CERTIFICATE, "the inquirer is not the transaction's cardholder")
                    .map(found -> new Step4(arrival, data, found, desk));
        }

        private boolean mayAsk(MerchantTransaction found) {
            var thumb = Digests.thumb(signer).thumbprint().value();
            return Certificates.isOf(signer, found.brand())
                    && found.pReq()
                            .map(taken -> taken.cardholder().equals(thumb))
                            .orElse(true);
        }
    }

    /** 4. InqRes, from the record in whatever state it is; Chall-C2 goes back in the place of Chall-C. */
    record Step4(Arrival arrival, InqReqData data, MerchantTransaction transaction, MerchantDesk desk) {

        MerchantStep answer() {
            var key = desk.account(transaction.brand()).orElseThrow().signing();
            var signed = new PResComposed(transaction.transIds(), data.rrpid(), data.challC2())
                    .sign(PResComposed.payload(transaction), key);
            var ids = Wrapping.ids(transaction.transIds());
            var reply = desk.wrapping().reply(new InqRes(signed), ids, arrival);
            return MerchantStep.repeating(Optional.of(Answer.kept(reply)), ids);
        }
    }
}
