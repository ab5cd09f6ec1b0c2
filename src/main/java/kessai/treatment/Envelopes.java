package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.Enveloped;
import kessai.set.ErrorCode;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/**
 * SET's treatments E, EX and EXH: CMS AuthEnvelopedData, whose encryptedKey holds a {@code SetKeyBlock}
 * (set-protocol.md sections 3.1 and 3.3). Opening costs one RSA private operation.
 *
 * <p>Whatever is wrong with an envelope, the refusal is one and the same, so that nobody learns by trying.
 */
public final class Envelopes {

    private Envelopes() {}

    /** An opened envelope: the body, and what travelled in the RSA block. */
    public record WithExtra<T, X>(T body, X extra) {
        /** The extra part is what must not be shown. */
        @Override
        public String toString() {
            return "WithExtra[" + body.getClass().getSimpleName() + "]";
        }
    }

    /** E(r, t). */
    public static <T> Enveloped<T> seal(Recipient recipient, Oid contentType, T body, SecureRandom random) {
        var octets = Der.encode(body);
        return seal(recipient, contentType, octets, Optional.empty(), Contents.NONE, Optional.empty(), random);
    }

    /** EX(r, t, p), where the body is L(t, p) already. */
    public static <T> Enveloped<T> sealExtra(
            Recipient recipient, Oid contentType, T body, Contents contents, Object extra, SecureRandom random) {
        var octets = Der.encode(body);
        return seal(recipient, contentType, octets, Optional.empty(), contents, encoded(extra), random);
    }

    /** EXH(r, t, p), where the body is L(t, p) already. */
    public static <T> Enveloped<T> sealExtraHashed(
            Recipient recipient, Oid contentType, T body, Contents contents, Object extra, SecureRandom random) {
        var octets = Der.encode(body);
        var hash = Optional.of(Bytes.of(Algorithms.sha256(octets)));
        return seal(recipient, contentType, octets, hash, contents, encoded(extra), random);
    }

    /**
     * Opens E(r, t).
     *
     * @throws Untrustworthy if it cannot be opened
     */
    public static <T> T open(DecryptionKey key, Enveloped<T> enveloped, Oid contentType, Class<T> type) {
        return OpenedEnvelope.open(key, enveloped.content(), contentType).body(type, Contents.NONE, false);
    }

    /**
     * Opens EX(r, t, p); that the body is linked with the extra part is for the caller to check.
     *
     * @throws Untrustworthy if it cannot be opened
     */
    public static <T, X> WithExtra<T, X> openExtra(
            DecryptionKey key,
            Enveloped<T> enveloped,
            Oid contentType,
            Class<T> type,
            Contents contents,
            Class<X> extra) {
        var opened = OpenedEnvelope.open(key, enveloped.content(), contentType);
        return new WithExtra<>(opened.body(type, contents, false), opened.extra(extra));
    }

    /**
     * Opens EXH(r, t, p); that the body is linked with the extra part is for the caller to check.
     *
     * @throws Untrustworthy if it cannot be opened
     */
    public static <T, X> WithExtra<T, X> openExtraHashed(
            DecryptionKey key,
            Enveloped<T> enveloped,
            Oid contentType,
            Class<T> type,
            Contents contents,
            Class<X> extra) {
        var opened = OpenedEnvelope.open(key, enveloped.content(), contentType);
        return new WithExtra<>(opened.body(type, contents, true), opened.extra(extra));
    }

    private static <T> Enveloped<T> seal(
            Recipient recipient,
            Oid contentType,
            byte[] body,
            Optional<Bytes> hash,
            Contents contents,
            Optional<Encoded> extra,
            SecureRandom random) {
        var cek = Bytes.random(AesGcm.KEY_OCTETS, random);
        var block = new SetKeyBlock(SetKeyBlock.BLOCK_TYPE, contents, cek, hash, extra);
        var addressed = new RecipientInfo(new KeyTransRecipientInfo(
                recipient.identifier(), Algorithms.OAEP, new DEROctetString(encrypted(recipient, Der.encode(block)))));
        return new Enveloped<>(AuthEnvelopedForm.seal(Asn1.oid(contentType), addressed, cek, body, random));
    }

    private static byte[] encrypted(Recipient recipient, byte[] block) {
        try {
            return Algorithms.oaep(Cipher.ENCRYPT_MODE, recipient.publicKey()).doFinal(block);
        } catch (GeneralSecurityException unfit) {
            throw new Untrustworthy(ErrorCode.INVALID_CERTIFICATE, "the recipient's key does not encrypt");
        }
    }

    private static Optional<Encoded> encoded(Object extra) {
        return Optional.of(Encoded.of(Der.encode(extra)));
    }
}
