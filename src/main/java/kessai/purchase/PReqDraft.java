package kessai.purchase;

import java.security.cert.X509Certificate;
import java.util.Optional;
import kessai.set.Bin;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.DetachedDigest;
import kessai.set.HodInput;
import kessai.set.Inputs;
import kessai.set.Nonce;
import kessai.set.OiData;
import kessai.set.PiData;
import kessai.set.PiHead;
import kessai.set.PiTbs;
import kessai.set.Rrpid;
import kessai.set.SwIdent;
import kessai.set.TransStain;
import kessai.treatment.Digests;

/**
 * A PReq as far as it goes without the card: what the order, the approval and PInitRes say. Who has the card adds the
 * {@link PaymentInstruction}. Steps are numbered as section 3.6 does.
 *
 * @param initialised what PInitRes brought
 * @param challC the challenge that PInitReq took
 * @param rrpid the PReq's
 * @param odSalt so that the order cannot be guessed from its digest
 * @param bin of the card, which the merchant may know
 * @param swIdent what the party that orders calls its software
 */
public record PReqDraft(
        AgreedOrder order,
        Initialised initialised,
        Challenge challC,
        Rrpid rrpid,
        Nonce odSalt,
        Bin bin,
        SwIdent swIdent) {

    /** 1. OIData, which the merchant reads; the amount is in it only through HOD. */
    OiData oiData() {
        return new OiData(
                initialised.transIds(),
                rrpid,
                challC,
                hod(),
                odSalt,
                Optional.of(initialised.challM()),
                order.brand(),
                bin,
                Optional.empty(),
                Optional.empty());
    }

    /** 2. PIHead, which only the gateway reads. */
    PiHead piHead(TransStain transStain) {
        return new PiHead(
                initialised.transIds(),
                new Inputs(hod(), order.purchAmt()),
                order.merchant(),
                Optional.empty(),
                transStain,
                swIdent,
                Optional.empty(),
                Optional.empty());
    }

    /** 4. What is signed; it names the gateway too (repair 8.4.1). */
    PiTbs piTbs(PiData piData) {
        return new PiTbs(
                Digests.dd(ContentTypes.PI_DATA, piData),
                Digests.dd(ContentTypes.OI_DATA, oiData()),
                Digests.thumb(gateway()));
    }

    /** The gateway that PEThumb named: its encryption certificate. */
    X509Certificate gateway() {
        return Certificates.decoded(initialised.gatewayCertificate());
    }

    private DetachedDigest hod() {
        var input = new HodInput(order.od(), order.purchAmt(), odSalt, Optional.empty(), Optional.empty());
        return Digests.dd(ContentTypes.HOD_INPUT, input);
    }
}
