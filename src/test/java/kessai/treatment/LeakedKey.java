package kessai.treatment;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;

/** The session key of one envelope, in the hands of somebody who tries it on others. */
public record LeakedKey(Bytes cek) {

    /** It leaks at the recipient. */
    public static LeakedKey of(Encoded envelope, DecryptionKey recipient) {
        try {
            var addressed = KeyTransRecipientInfo.getInstance(
                    AuthEnvelopedForm.decode(envelope.toByteArray()).recipient().getInfo());
            var block = recipient.decrypt(addressed.getEncryptedKey().getOctets());
            return new LeakedKey(Der.decode(SetKeyBlock.class, block).cek());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the envelope is another's", e);
        }
    }

    /** It leaks at somebody who has the key that it is wrapped in. */
    public static LeakedKey of(Encoded envelope, Bytes wrapping) {
        var wrapped = KEKRecipientInfo.getInstance(
                AuthEnvelopedForm.decode(envelope.toByteArray()).recipient().getInfo());
        try {
            var cipher = Cipher.getInstance("AESWrap_256");
            cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrapping.toByteArray(), "AES"));
            var cek = cipher.unwrap(wrapped.getEncryptedKey().getOctets(), "AES", Cipher.SECRET_KEY);
            return new LeakedKey(Bytes.of(cek.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is wrapped in another key", e);
        }
    }

    /** What is in an envelope's body, if this is its key. */
    public Optional<Bytes> open(Encoded envelope) {
        var form = AuthEnvelopedForm.decode(envelope.toByteArray());
        try {
            return Optional.of(Bytes.of(form.open(cek, form.contentType())));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }
}
