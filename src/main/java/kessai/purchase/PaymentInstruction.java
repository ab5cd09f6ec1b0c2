package kessai.purchase;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import kessai.set.ContentTypes;
import kessai.set.Detached;
import kessai.set.ErrorCode;
import kessai.set.Nonce;
import kessai.set.PanData;
import kessai.set.PiData;
import kessai.set.PiTbs;
import kessai.set.TransStain;
import kessai.treatment.Digests;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;
import kessai.treatment.Untrustworthy;

/**
 * What only the keeper of the card can add to a PReq: the card, the proof that its secret is known, and the dual
 * signature. Neither CardSecret nor the signature key is in it.
 *
 * <pre>
 * PaymentInstruction ::= SEQUENCE { panData PANData, transStain TransStain, signature SO { C, PI-TBS } }
 * </pre>
 */
public record PaymentInstruction(PanData panData, TransStain transStain, Detached<PiTbs> signature) {

    /** Pays for a draft; costs one private operation. */
    public static PaymentInstruction of(PReqDraft draft, CardholderAccount account, SecureRandom random) {
        return of(draft, account.key(), panData(account, random), transStain(draft, account));
    }

    /** Pays for a draft with what was handed over for it; costs one private operation. */
    public static PaymentInstruction of(PReqDraft draft, SigningKey key, PanData panData, TransStain transStain) {
        var tbs = draft.piTbs(new PiData(draft.piHead(transStain), panData));
        return new PaymentInstruction(panData, transStain, Signatures.signDetached(key, ContentTypes.PI_TBS, tbs));
    }

    /** 3. PANData, with an EXNonce so that its digest cannot be guessed from a card number. */
    public static PanData panData(CardholderAccount account, SecureRandom random) {
        return new PanData(account.pan(), account.expiry(), account.panSecret(), Nonce.random(random));
    }

    /** The TransStain of this XID, good for no other. */
    public static TransStain transStain(PReqDraft draft, CardholderAccount account) {
        return Digests.transStain(draft.initialised().transIds().xid(), account.cardSecret());
    }

    /** Whether it pays for this draft and was signed by this cardholder. */
    public Checked<PaymentInstruction> check(PReqDraft draft, X509Certificate cardholder) {
        var tbs = draft.piTbs(new PiData(draft.piHead(transStain), panData));
        return Trusted.check(() -> {
            Signatures.verifyDetached(signature, ContentTypes.PI_TBS, tbs, (signer, others) -> {
                if (!signer.equals(cardholder)) {
                    throw new Untrustworthy(ErrorCode.INVALID_CERTIFICATE, "another cardholder has signed");
                }
            });
            return this;
        });
    }

    @Override
    public String toString() {
        return "PaymentInstruction[…]";
    }
}
