package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.Encrypted;
import kessai.set.Signed;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.KEKIdentifier;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * SET's treatment EncK: signed, then encrypted under a key that both sides have, such as the back key that a cardholder
 * put into its payment instruction (set-protocol.md section 3.1). CMS EncryptedData authenticates nothing, so it is
 * AuthEnvelopedData, whose key is wrapped in the known one (AES-256 key wrap).
 *
 * @param signedType the content type of what is signed
 * @param sealedType the content type of the signature that is encrypted
 */
public record EncK(Oid signedType, Oid sealedType) {

    private static final AlgorithmIdentifier WRAP = new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_wrap);
    private static final int IDENTIFIER_OCTETS = 8;

    /** EncK(k, s, t); {@code key} has 32 octets. */
    public <T> Encrypted<Signed<T>> seal(Bytes key, SigningKey signer, T content, SecureRandom random) {
        var signed = Signatures.sign(signer, signedType, content);
        var cek = Bytes.random(AesGcm.KEY_OCTETS, random);
        var addressed = addressed(key, wrap(key, cek));
        return new Encrypted<>(
                AuthEnvelopedForm.seal(Asn1.oid(sealedType), addressed, cek, Der.encode(signed), random));
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
            var form = AuthEnvelopedForm.decode(encrypted.content().toByteArray());
            var wrapped = KEKRecipientInfo.getInstance(form.recipient().getInfo())
                    .getEncryptedKey()
                    .getOctets();
            if (!addressed(key, wrapped).equals(form.recipient())) {
                throw OpenedEnvelope.refusal();
            }
            return new Signed<>(Encoded.of(form.open(unwrap(key, wrapped), Asn1.oid(sealedType))));
        } catch (GeneralSecurityException | RuntimeException refused) {
            // As with an envelope: no cause and no detail.
            throw OpenedEnvelope.refusal();
        }
    }

    private static RecipientInfo addressed(Bytes key, byte[] wrapped) {
        var identifier = Digests.hmac(new byte[0], key.toByteArray()).toByteArray();
        var known = new KEKIdentifier(Arrays.copyOf(identifier, IDENTIFIER_OCTETS), null, null);
        return new RecipientInfo(new KEKRecipientInfo(known, WRAP, new DEROctetString(wrapped)));
    }

    private static byte[] wrap(Bytes key, Bytes cek) {
        try {
            var cipher = Cipher.getInstance("AESWrap_256");
            cipher.init(Cipher.WRAP_MODE, secret(key));
            return cipher.wrap(secret(cek));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("The known key is no key of AES-256");
        }
    }

    private static Bytes unwrap(Bytes key, byte[] wrapped) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AESWrap_256");
        cipher.init(Cipher.UNWRAP_MODE, secret(key));
        return Bytes.of(cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded());
    }

    private static SecretKeySpec secret(Bytes key) {
        return new SecretKeySpec(key.toByteArray(), "AES");
    }
}
