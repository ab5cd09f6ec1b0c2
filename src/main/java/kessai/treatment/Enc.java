package kessai.treatment;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.Enveloped;
import kessai.set.Signed;

/**
 * SET's treatment Enc, and with it the sealed half of EncB: signed, then enveloped (set-protocol.md section 3.1). The
 * signature names the recipient, so that who opened it cannot hand it on as if it were meant for another (repair
 * 8.4.6).
 *
 * @param signedType the content type of what is signed (setct-…TBS)
 * @param sealedType the content type of the signature that is enveloped (setct-…TBE)
 */
public record Enc(Oid signedType, Oid sealedType) {

    /** Enc(s, r, t). */
    public <T> Enveloped<Signed<T>> seal(SigningKey signer, Recipient recipient, T content, SecureRandom random) {
        return seal(signer, recipient, content, List.of(), random);
    }

    /** Enc(s, r, t), with further certificates beside the signer's. */
    public <T> Enveloped<Signed<T>> seal(
            SigningKey signer,
            Recipient recipient,
            T content,
            Collection<X509Certificate> further,
            SecureRandom random) {
        var signed = Signatures.sign(signer, signedType, content, further, Optional.of(recipient.thumb()));
        return Envelopes.seal(recipient, sealedType, signed, random);
    }

    /**
     * Opens Enc(s, r, t).
     *
     * @throws Untrustworthy if it cannot be opened, or the signer may not sign this, or did not sign it for this key
     */
    public <T> Verified<T> open(DecryptionKey key, Enveloped<Signed<T>> enveloped, Class<T> type, SignerCheck check) {
        var recipient = Optional.of(key.recipient().thumb());
        return Signatures.verify(unsealed(key, enveloped), signedType, type, check, recipient);
    }

    /** Opens Enc(s, r, t) of a signer whose public key was registered beforehand. */
    public <T> T openRegistered(
            DecryptionKey key, Enveloped<Signed<T>> enveloped, Class<T> type, PublicKey registered) {
        var recipient = Optional.of(key.recipient().thumb());
        return Signatures.verifyRegistered(unsealed(key, enveloped), signedType, type, registered, recipient);
    }

    private <T> Signed<T> unsealed(DecryptionKey key, Enveloped<Signed<T>> enveloped) {
        var opened = OpenedEnvelope.open(key, enveloped.content(), sealedType);
        return new Signed<>(opened.body(Encoded.class, Contents.NONE, false));
    }
}
