package kessai.purchase;

import java.security.SecureRandom;
import kessai.set.ContentTypes;
import kessai.set.DetachedDigest;
import kessai.set.Enveloped;
import kessai.set.OiDualSigned;
import kessai.set.PReq;
import kessai.set.PReqDualSigned;
import kessai.set.PiData;
import kessai.set.PiDualSigned;
import kessai.set.PiDualSignedTbe;
import kessai.set.PiHead;
import kessai.set.PiOiLink;
import kessai.treatment.Contents;
import kessai.treatment.Digests;
import kessai.treatment.Envelopes;
import kessai.treatment.Recipient;

/** A cardholder composes a PReq of its two parts, numbered as section 3.6 does; {@link PReqDraft} has steps 1 to 4. */
record PReqComposed(PReqDraft draft, PaymentInstruction instruction, SecureRandom random) {

    PReq compose() {
        var piHead = draft.piHead(instruction.transStain());
        var oiData = draft.oiData();
        var hPiData = Digests.dd(ContentTypes.PI_DATA, new PiData(piHead, instruction.panData()));
        var sealed = exPiData(piHead, Digests.dd(ContentTypes.OI_DATA, oiData));
        return new PReqDualSigned(new PiDualSigned(instruction.signature(), sealed), new OiDualSigned(oiData, hPiData));
    }

    /** 5. The payment instruction, for the gateway that PEThumb named; the card is in the RSA block alone. */
    private Enveloped<PiDualSignedTbe> exPiData(PiHead piHead, DetachedDigest hOiData) {
        var panData = instruction.panData();
        var body = new PiDualSignedTbe(new PiOiLink(piHead, hOiData), Digests.dd(ContentTypes.PAN_DATA, panData));
        return Envelopes.sealExtra(
                Recipient.of(draft.gateway()),
                ContentTypes.PI_DUAL_SIGNED_TBE,
                body,
                Contents.PAN_DATA,
                panData,
                random);
    }

    // 6. Sending is the caller's; it keeps what the response must bring back.
}
