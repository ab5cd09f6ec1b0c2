package kessai.treatment;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.der.Undecodable;
import kessai.set.Encrypted;
import kessai.set.Signed;

/**
 * SET's treatment EncK: signed, then encrypted under a key that both sides have, such as the back key that a cardholder
 * put into its payment instruction (set-protocol.md section 3.1).
 *
 * @param signedType the content type of what is signed
 * @param sealedType the content type of the signature that is encrypted
 */
public record EncK(Oid signedType, Oid sealedType) {

    /** EncK(k, s, t); {@code key} has 32 octets. */
    public <T> Encrypted<Signed<T>> seal(Bytes key, SigningKey signer, T content, SecureRandom random) {
        var signed = Signatures.sign(signer, signedType, content);
        return new Encrypted<>(new Ek(sealedType).sealed(key, Der.encode(signed), random));
    }

    /**
     * Opens EncK(k, s, t).
     *
     * @throws Untrustworthy if the key is another, or the signer may not sign this, or did not
     */
    public <T> Verified<T> open(Bytes key, Encrypted<Signed<T>> encrypted, Class<T> type, SignerCheck check) {
        return Signatures.verify(unsealed(key, encrypted), signedType, type, check, Optional.empty());
    }

    /**
     * Opens EncK(k, s, t) of a signer whose public key was registered beforehand.
     *
     * @throws Untrustworthy if the key is another, or it was not signed with the registered one
     */
    public <T> T openRegistered(Bytes key, Encrypted<Signed<T>> encrypted, Class<T> type, PublicKey registered) {
        return Signatures.verifyRegistered(unsealed(key, encrypted), signedType, type, registered);
    }

    private <T> Signed<T> unsealed(Bytes key, Encrypted<Signed<T>> encrypted) {
        try {
            return new Signed<>(Encoded.of(new Ek(sealedType).opened(key, encrypted.content())));
        } catch (Undecodable refused) {
            throw OpenedEnvelope.refusal();
        }
    }
}
