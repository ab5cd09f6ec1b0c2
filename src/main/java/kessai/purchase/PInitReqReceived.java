package kessai.purchase;

import static kessai.set.ErrorCode.UNKNOWN_LID;
import static kessai.set.ErrorCode.UNSPECIFIED_FAILURE;
import static kessai.set.ErrorCode.WRAPPER_MSG_MISMATCH;

import java.util.Optional;
import kessai.set.CertThumb;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.PInitReq;
import kessai.set.PInitRes;
import kessai.set.PInitResData;
import kessai.set.TransIds;
import kessai.set.Xid;
import kessai.treatment.Digests;
import kessai.treatment.Signatures;

/**
 * A merchant receives PInitReq and answers PInitRes. The message is in the clear and proves nothing, so it claims no
 * order: any number of transactions may be initialised for one, the first PReq makes one of them the order's.
 */
final class PInitReqReceived {

    private PInitReqReceived() {}

    static Checked<MerchantStep> check(Arrival arrival, PInitReq message, MerchantDesk desk) {
        return new Step1(arrival, message, desk)
                .check()
                .then(Step2::check)
                .then(Step3::check)
                .map(Step4::answer);
    }

    /** 1. The wrapper says what the body says; no unknown critical extension (section 5.1 steps 6 and 7). */
    record Step1(Arrival arrival, PInitReq message, MerchantDesk desk) {

        Checked<Step2> check() {
            var shown = arrival.ids();
            return CriticalExtensions.none(
                            new Step2(arrival, message, desk), arrival.extensions(), message.piRqExtensions())
                    .require(
                            next -> arrival.rrpid().equals(message.rrpid())
                                    && shown.lidC().map(message.lidC()::equals).orElse(true)
                                    && (shown.lidM().isEmpty() || shown.lidM().equals(message.lidM())),
                            WRAPPER_MSG_MISMATCH,
                            "the wrapper of PInitReq differs from its body");
        }
    }

    /** 2. LID-M names an order that waits to be paid. */
    record Step2(Arrival arrival, PInitReq message, MerchantDesk desk) {

        Checked<Step3> check() {
            return Checked.present(message.lidM().flatMap(desk.records()::order), UNKNOWN_LID, "LID-M is no order's")
                    .require(
                            order -> order.claimedBy().isEmpty() && arrival.at().isBefore(order.deadline()),
                            UNSPECIFIED_FAILURE,
                            "the order is paid or past its deadline")
                    .map(order -> new Step3(arrival, message, desk, order));
        }
    }

    /** 3. The brand is one that the order may be paid with. */
    record Step3(Arrival arrival, PInitReq message, MerchantDesk desk, MerchantOrder order) {

        Checked<Step4> check() {
            return desk.accountFor(message.brandId())
                    .require(
                            account -> order.brands().contains(message.brandId()),
                            UNSPECIFIED_FAILURE,
                            message.brandId().value() + " is not taken for this order")
                    .map(account -> new Step4(arrival, message, desk, order, account));
        }
    }

    /** 4. PInitRes: a new XID, our challenge, and the gateway that we choose, with its certificate beside. */
    record Step4(Arrival arrival, PInitReq message, MerchantDesk desk, MerchantOrder order, MerchantAccount account) {

        MerchantStep answer() {
            var transIds = new TransIds(
                    message.lidC(),
                    Optional.of(order.lidM()),
                    Xid.random(desk.random()),
                    arrival.at(),
                    Optional.empty(),
                    message.language());
            var challM = Challenge.random(desk.random());
            var thumb = Digests.thumb(account.gatewayEncryption());
            var transaction = MerchantTransaction.initialised(transIds, message.brandId(), challM, thumb, order);
            return MerchantStep.answering(transaction, reply(transIds, challM, thumb));
        }

        private Reply reply(TransIds transIds, Challenge challM, CertThumb thumb) {
            var data = new PInitResData(
                    transIds,
                    message.rrpid(),
                    message.challC(),
                    challM,
                    Optional.empty(),
                    thumb,
                    message.thumbs(),
                    Optional.empty());
            var signed = Signatures.sign(account.signing(), ContentTypes.P_INIT_RES_DATA, data, account.gateway());
            return desk.wrapping().reply(new PInitRes(signed), Wrapping.ids(transIds), arrival);
        }
    }
}
