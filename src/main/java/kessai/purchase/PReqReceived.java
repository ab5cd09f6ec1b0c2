package kessai.purchase;

import static kessai.set.ErrorCode.CHALLENGE_MISMATCH;
import static kessai.set.ErrorCode.UNKNOWN_LID;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;
import static kessai.set.ErrorCode.UNKNOWN_XID;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.der.Bytes;
import kessai.set.CheckDigests;
import kessai.set.CompletionCode;
import kessai.set.ContentTypes;
import kessai.set.DetachedDigest;
import kessai.set.HodInput;
import kessai.set.OiData;
import kessai.set.PReqDualSigned;
import kessai.set.PRes;
import kessai.set.PiTbs;
import kessai.treatment.Digests;
import kessai.treatment.Signatures;

/** A merchant receives a signed PReq: section 5.5, with section 3.6 for the dual signature. */
final class PReqReceived {

    private PReqReceived() {}

    static Checked<MerchantStep> check(Arrival arrival, PReqDualSigned message, MerchantDesk desk) {
        return new Step1(arrival, message, desk)
                .check()
                .then(Step4::check)
                .then(step -> step.isInWork() ? Checked.passed(step.nothingNew()) : fresh(step));
    }

    private static Checked<MerchantStep> fresh(Step2 step) {
        return step.check().then(Step5::check).then(Step6::check).map(Step8::answer);
    }

    /** 1. Take the message; the wrapper says what the body says. Step 3, unsigned, is {@link PReqUnsignedReceived}. */
    record Step1(Arrival arrival, PReqDualSigned message, MerchantDesk desk) {

        Checked<Step4> check() {
            var oiData = message.oiDualSigned().t1();
            return Checked.passed(new Step4(arrival, message, desk))
                    .require(
                            next -> arrival.rrpid().equals(oiData.rrpid())
                                    && Wrapping.agree(arrival.ids(), oiData.transIds()),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of PReq differs from its body");
        }
    }

    /**
     * 4. The transaction is on record, with these LIDs. This comes before step 2, because what the cardholder signed
     * names the gateway (repair 8.4.1), and which that is stands in the record.
     */
    record Step4(Arrival arrival, PReqDualSigned message, MerchantDesk desk) {

        Checked<Step2> check() {
            var ids = message.oiDualSigned().t1().transIds();
            return Checked.present(desk.records().transaction(ids.xid()), UNKNOWN_XID, "XID is no transaction's")
                    .require(
                            found -> found.transIds().lidC().equals(ids.lidC())
                                    && found.transIds().lidM().equals(ids.lidM()),
                            UNKNOWN_LID,
                            "the LIDs are not the transaction's")
                    .require(found -> found.transIds().equals(ids), UNKNOWN_XID, "TransIDs are not the transaction's")
                    .map(found -> new Step2(arrival, message, desk, found));
        }
    }

    /** 2. The dual signature, by a cardholder of the brand, over this OIData and for the gateway that we named. */
    record Step2(Arrival arrival, PReqDualSigned message, MerchantDesk desk, MerchantTransaction transaction) {

        /** Whether it is the PReq that was taken already and whose answer is not there yet. */
        boolean isInWork() {
            return transaction
                    .pReq()
                    .filter(taken -> taken.rrpid().equals(arrival.rrpid())
                            && taken.requestDigest().equals(arrival.digest()))
                    .isPresent();
        }

        MerchantStep nothingNew() {
            return MerchantStep.repeating(Optional.empty(), Wrapping.ids(transaction.transIds()));
        }

        Checked<Step5> check() {
            var oiData = message.oiDualSigned().t1();
            var hOiData = Digests.dd(ContentTypes.OI_DATA, oiData);
            var tbs = new PiTbs(message.oiDualSigned().t2(), hOiData, transaction.gatewayThumb());
            var signer = desk.trust().signer(CertificateType.CARD, Optional.of(transaction.brand()), arrival.at());
            return Checked.passed(this)
                    .require(
                            step -> transaction.phase() == MerchantPhase.INITIALISED,
                            UNKNOWN_RRPID,
                            "the transaction has another PReq")
                    .then(step -> Trusted.check(() -> Signatures.verifyDetached(
                            message.piDualSigned().piSignature(), ContentTypes.PI_TBS, tbs, signer)))
                    .map(found -> new Step5(
                            this,
                            hOiData,
                            Digests.thumb(found.signer()).thumbprint().value()));
        }
    }

    /** 5. Chall-M is ours. */
    record Step5(Step2 found, DetachedDigest hOiData, Bytes cardholder) {

        Checked<Step6> check() {
            var oiData = found.message().oiDualSigned().t1();
            return Checked.present(
                            desk().records().order(transaction().lidM()), UNKNOWN_LID, "LID-M is no order's any more")
                    .require(
                            order -> oiData.challM()
                                    .equals(Optional.of(transaction().challM())),
                            CHALLENGE_MISMATCH,
                            "Chall-M is not the one sent")
                    .map(order -> new Step6(this, order));
        }

        MerchantDesk desk() {
            return found.desk();
        }

        MerchantTransaction transaction() {
            return found.transaction();
        }
    }

    /** 6. HOD is that of our own order; and (7.) no unknown critical extension. A wrong HOD is a matter of business. */
    record Step6(Step5 found, MerchantOrder order) {

        Checked<Step8> check() {
            var oiData = found.found().message().oiDualSigned().t1();
            var hod = ownHod(oiData);
            var agreed = hod.equals(oiData.hod())
                    && oiData.brandId().equals(found.transaction().brand());
            return CriticalExtensions.none(
                    new Step8(found, order, new CheckDigests(found.hOiData(), hod), agreed),
                    found.found().arrival().extensions(),
                    oiData.oiExtensions());
        }

        /** Our orders have no extensions, so with ODExtOIDs no HOD is ours. */
        private DetachedDigest ownHod(OiData oiData) {
            var input = new HodInput(order.od(), order.purchAmt(), oiData.odSalt(), Optional.empty(), Optional.empty());
            return Digests.dd(ContentTypes.HOD_INPUT, input);
        }
    }

    /** 8. Keep PI untouched and ask the gateway; or turn the order down. */
    record Step8(Step5 found, MerchantOrder order, CheckDigests digests, boolean agreed) {

        MerchantStep answer() {
            var arrival = found.found().arrival();
            var transaction = found.transaction();
            if (!order.isOpenTo(transaction.xid(), arrival.at())) {
                return rejected(transaction.rejected(Optional.empty()), arrival);
            }
            var taken = new PReqTaken(
                    arrival.rrpid(),
                    arrival.digest(),
                    found.found().message().oiDualSigned().t1().challC(),
                    digests,
                    found.found().message().piDualSigned(),
                    found.cardholder());
            if (!agreed) {
                return rejected(transaction.rejected(Optional.of(taken)), arrival);
            }
            return new AuthReqComposed(transaction, found.desk()).compose(taken, arrival.at());
        }

        private MerchantStep rejected(MerchantTransaction rejected, Arrival arrival) {
            var desk = found.desk();
            var key = desk.account(rejected.brand()).orElseThrow().signing();
            var challC = found.found().message().oiDualSigned().t1().challC();
            var signed = new PResComposed(rejected.transIds(), arrival.rrpid(), challC)
                    .sign(PResComposed.payload(CompletionCode.ORDER_REJECTED), key);
            var reply = desk.wrapping().reply(new PRes(signed), Wrapping.ids(rejected.transIds()), arrival);
            return MerchantStep.answering(rejected, reply);
        }
    }
}
