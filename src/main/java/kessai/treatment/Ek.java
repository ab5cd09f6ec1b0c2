package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.Encrypted;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.KEKIdentifier;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * SET's treatment EK: encrypted under a key that both sides have (set-protocol.md section 3.1). CMS EncryptedData
 * authenticates nothing, so it is AuthEnvelopedData, whose key is wrapped in the known one (AES-256 key wrap): who has
 * not the key can neither read nor make it. Costs no private operation.
 *
 * @param contentType the content type of what is encrypted; where both sides use one key, each direction has its own
 */
public record Ek(Oid contentType) {

    private static final AlgorithmIdentifier WRAP = new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_wrap);
    private static final int IDENTIFIER_OCTETS = 8;

    /** EK(k, t); {@code key} has 32 octets. */
    public <T> Encrypted<T> seal(Bytes key, T content, SecureRandom random) {
        return new Encrypted<>(sealed(key, Der.encode(content), random));
    }

    /**
     * Opens EK(k, t).
     *
     * @throws Untrustworthy if the key is another, or it is no such content
     */
    public <T> T open(Bytes key, Encrypted<T> encrypted, Class<T> type) {
        return Signatures.decoded(type, opened(key, encrypted.content()));
    }

    Encoded sealed(Bytes key, byte[] octets, SecureRandom random) {
        var cek = Bytes.random(AesGcm.KEY_OCTETS, random);
        return AuthEnvelopedForm.seal(Asn1.oid(contentType), addressed(key, wrap(key, cek)), cek, octets, random);
    }

    byte[] opened(Bytes key, Encoded encrypted) {
        try {
            var form = AuthEnvelopedForm.decode(encrypted.toByteArray());
            var wrapped = KEKRecipientInfo.getInstance(form.recipient().getInfo())
                    .getEncryptedKey()
                    .getOctets();
            if (!addressed(key, wrapped).equals(form.recipient())) {
                throw OpenedEnvelope.refusal();
            }
            return form.open(unwrap(key, wrapped), Asn1.oid(contentType));
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
