package kessai.treatment;

import java.security.GeneralSecurityException;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.ErrorCode;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/** An envelope whose RSA block and body were decrypted. */
@SuppressWarnings("ArrayRecordComponent") // lives only while an envelope is opened
record OpenedEnvelope(SetKeyBlock block, byte[] octets) {

    static OpenedEnvelope open(DecryptionKey key, Encoded envelope, Oid contentType) {
        try {
            var form = AuthEnvelopedForm.decode(envelope.toByteArray());
            var block = Der.decode(SetKeyBlock.class, key.decrypt(encryptedKey(form, key.recipient())));
            return new OpenedEnvelope(block, form.open(block.cek(), Asn1.oid(contentType)));
        } catch (GeneralSecurityException | RuntimeException refused) {
            // No cause and no detail: a sender that tries variants must not learn how far one got.
            throw refusal();
        }
    }

    <T> T body(Class<T> type, Contents contents, boolean hashed) {
        var expected = hashed ? Optional.of(Bytes.of(Algorithms.sha256(octets))) : Optional.<Bytes>empty();
        if (block.contents() != contents || !block.bodyHash().equals(expected)) {
            throw refusal();
        }
        return decoded(type, octets);
    }

    <X> X extra(Class<X> type) {
        return decoded(type, block.extra().orElseThrow(OpenedEnvelope::refusal).toByteArray());
    }

    static Untrustworthy refusal() {
        return new Untrustworthy(ErrorCode.DECODING_FAILURE, "the envelope cannot be opened");
    }

    private static byte[] encryptedKey(AuthEnvelopedForm form, Recipient recipient) {
        var found = KeyTransRecipientInfo.getInstance(form.recipient().getInfo());
        var octets = found.getEncryptedKey();
        var expected = new RecipientInfo(new KeyTransRecipientInfo(recipient.identifier(), Algorithms.OAEP, octets));
        if (!expected.equals(form.recipient())) {
            throw refusal();
        }
        return octets.getOctets();
    }

    private static <T> T decoded(Class<T> type, byte[] der) {
        try {
            return Der.decode(type, der);
        } catch (RuntimeException refused) {
            throw refusal();
        }
    }

    @Override
    public String toString() {
        return "OpenedEnvelope";
    }
}
