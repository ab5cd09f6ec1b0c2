package kessai.purchase;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import kessai.set.ContentTypes;
import kessai.set.DetachedDigest;
import kessai.set.Enveloped;
import kessai.set.HodInput;
import kessai.set.Inputs;
import kessai.set.Nonce;
import kessai.set.OiData;
import kessai.set.OiDualSigned;
import kessai.set.PReq;
import kessai.set.PReqDualSigned;
import kessai.set.PanData;
import kessai.set.PiData;
import kessai.set.PiDualSigned;
import kessai.set.PiDualSignedTbe;
import kessai.set.PiHead;
import kessai.set.PiOiLink;
import kessai.set.PiTbs;
import kessai.set.Rrpid;
import kessai.set.TransStain;
import kessai.treatment.Contents;
import kessai.treatment.Digests;
import kessai.treatment.Envelopes;
import kessai.treatment.Recipient;
import kessai.treatment.Signatures;

/** A cardholder composes a PReq: the dual signature, numbered as section 3.6 does. */
record PReqComposed(
        AgreedOrder order,
        Initialised initialised,
        Exchange pInit,
        CardholderAccount account,
        X509Certificate gateway,
        Terms terms,
        SecureRandom random) {

    PReq compose(Rrpid rrpid) {
        var oiData = oiData(rrpid);
        var piHead = piHead(oiData.hod());
        var panData = panData();
        var hPiData = Digests.dd(ContentTypes.PI_DATA, new PiData(piHead, panData));
        var hOiData = Digests.dd(ContentTypes.OI_DATA, oiData);
        var tbs = piTbs(hPiData, hOiData);
        var signature = Signatures.signDetached(account.key(), ContentTypes.PI_TBS, tbs);
        var sealed = exPiData(new PiOiLink(piHead, hOiData), panData);
        return new PReqDualSigned(new PiDualSigned(signature, sealed), new OiDualSigned(oiData, hPiData));
    }

    /** 1. OIData, which the merchant reads; the amount is in it only through HOD. */
    private OiData oiData(Rrpid rrpid) {
        var odSalt = Nonce.random(random);
        var input = new HodInput(order.od(), order.purchAmt(), odSalt, Optional.empty(), Optional.empty());
        return new OiData(
                initialised.transIds(),
                rrpid,
                pInit.challenge(),
                Digests.dd(ContentTypes.HOD_INPUT, input),
                odSalt,
                Optional.of(initialised.challM()),
                order.brand(),
                account.pan().bin(),
                Optional.empty(),
                Optional.empty());
    }

    /** 2. PIHead, which only the gateway reads. */
    private PiHead piHead(DetachedDigest hod) {
        return new PiHead(
                initialised.transIds(),
                new Inputs(hod, order.purchAmt()),
                order.merchant(),
                Optional.empty(),
                transStain(),
                terms.swIdent(),
                Optional.empty(),
                Optional.empty());
    }

    private TransStain transStain() {
        var xid = initialised.transIds().xid().value();
        return new TransStain(
                Digests.hmac(xid.toByteArray(), account.cardSecret().value().toByteArray()));
    }

    /** 3. PANData, with an EXNonce so that its digest cannot be guessed from a card number. */
    private PanData panData() {
        return new PanData(account.pan(), account.expiry(), account.panSecret(), Nonce.random(random));
    }

    /** 4. What is signed; it names the gateway too (repair 8.4.1). */
    private PiTbs piTbs(DetachedDigest hPiData, DetachedDigest hOiData) {
        return new PiTbs(hPiData, hOiData, Digests.thumb(gateway));
    }

    /** 5. The payment instruction, for the gateway that PEThumb named; the card is in the RSA block alone. */
    private Enveloped<PiDualSignedTbe> exPiData(PiOiLink link, PanData panData) {
        var body = new PiDualSignedTbe(link, Digests.dd(ContentTypes.PAN_DATA, panData));
        return Envelopes.sealExtra(
                Recipient.of(gateway), ContentTypes.PI_DUAL_SIGNED_TBE, body, Contents.PAN_DATA, panData, random);
    }

    // 6. Sending is the caller's; it keeps what the response must bring back.
}
