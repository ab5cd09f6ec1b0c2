package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import kessai.der.Bytes;
import kessai.der.Encoded;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The one shape of CMS AuthEnvelopedData (RFC 5083) that is written and read here: DER, one recipient, AES-256-GCM, the
 * content's type as the only authenticated attribute. As with {@link SignedDataForm}, a reader writes it anew and
 * compares.
 */
@SuppressWarnings("ArrayRecordComponent") // lives only while an envelope is put together or opened
record AuthEnvelopedForm(
        ASN1ObjectIdentifier contentType, RecipientInfo recipient, byte[] nonce, AesGcm.Sealed sealed) {

    /** What GCM authenticates beside the body (RFC 5083 section 2.2). */
    private static byte[] associated(ASN1ObjectIdentifier contentType) {
        return Asn1.der(attributes(contentType));
    }

    /** Encrypts the body under the key, which {@code recipient} carries in its own way. */
    static Encoded seal(
            ASN1ObjectIdentifier contentType, RecipientInfo recipient, Bytes cek, byte[] body, SecureRandom random) {
        var nonce = Bytes.random(AesGcm.NONCE_OCTETS, random).toByteArray();
        var sealed = AesGcm.seal(cek, nonce, associated(contentType), body);
        return Encoded.of(new AuthEnvelopedForm(contentType, recipient, nonce, sealed).encode());
    }

    /** The body, if it is of this type and was encrypted under this key. */
    byte[] open(Bytes cek, ASN1ObjectIdentifier expected) throws GeneralSecurityException {
        if (!contentType.equals(expected)) {
            throw new IllegalArgumentException("The content is of another type");
        }
        return AesGcm.open(cek, nonce, associated(contentType), sealed);
    }

    byte[] encode() {
        var algorithm = new AlgorithmIdentifier(
                NISTObjectIdentifiers.id_aes256_GCM, new GCMParameters(nonce, AesGcm.TAG_OCTETS));
        var envelope = new AuthEnvelopedData(
                null,
                new DERSet(recipient),
                new EncryptedContentInfo(contentType, algorithm, new DEROctetString(sealed.ciphertext())),
                attributes(contentType),
                new DEROctetString(sealed.tag()),
                null);
        return Asn1.der(new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, envelope));
    }

    /** Reads the shape, or throws some {@link RuntimeException}. */
    static AuthEnvelopedForm decode(byte[] der) {
        var contentInfo = ContentInfo.getInstance(Asn1.parse(der));
        var envelope = AuthEnvelopedData.getInstance(contentInfo.getContent());
        var encrypted = envelope.getAuthEncryptedContentInfo();
        var parameters = GCMParameters.getInstance(
                encrypted.getContentEncryptionAlgorithm().getParameters());
        var form = new AuthEnvelopedForm(
                encrypted.getContentType(),
                RecipientInfo.getInstance(envelope.getRecipientInfos().getObjectAt(0)),
                parameters.getNonce(),
                new AesGcm.Sealed(
                        encrypted.getEncryptedContent().getOctets(),
                        envelope.getMac().getOctets()));
        var fits = form.nonce().length == AesGcm.NONCE_OCTETS && form.sealed().tag().length == AesGcm.TAG_OCTETS;
        if (!fits || !Arrays.equals(form.encode(), der)) {
            throw new IllegalArgumentException("AuthEnvelopedData is not of the one shape that is spoken here");
        }
        return form;
    }

    private static ASN1Set attributes(ASN1ObjectIdentifier contentType) {
        return new DERSet(new Attribute(CMSAttributes.contentType, new DERSet(contentType)));
    }
}
