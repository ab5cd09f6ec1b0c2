package kessai.purchase;

import java.util.Optional;
import kessai.set.CompletionCode;
import kessai.set.PReqUnsigned;
import kessai.set.PRes;

/**
 * A merchant receives an unsigned PReq: step 3 of section 5.5. It authenticates nobody (repair 8.4.3), so none is
 * taken; the answer is kept nowhere and changes nothing, since anybody may have sent it.
 */
record PReqUnsignedReceived(Arrival arrival, PReqUnsigned message, MerchantDesk desk) {

    MerchantStep answer() {
        var oiData = message.oiUnsigned().t1();
        var account = desk.account(oiData.brandId()).orElse(desk.accounts().get(0));
        var signed = new PResComposed(oiData.transIds(), oiData.rrpid(), oiData.challC())
                .sign(PResComposed.payload(CompletionCode.SIGNATURE_REQUIRED), account.signing());
        var ids = Wrapping.ids(oiData.transIds());
        var reply = desk.wrapping().reply(new PRes(signed), ids, arrival);
        return MerchantStep.repeating(Optional.of(Answer.again(reply)), ids);
    }
}
