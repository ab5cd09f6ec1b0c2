package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.ErrorCode;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.SignerIdentifier;

/** SignedData as it came, of which nothing is believed yet. */
record ReceivedSignature(SignedDataForm form, SignedAttributes attributes, List<X509Certificate> certificates) {

    /** Reads it, or throws {@link Untrustworthy}. */
    static ReceivedSignature of(Encoded signedData) {
        try {
            var form = SignedDataForm.decode(signedData.toByteArray());
            var certificates = form.certificates().stream()
                    .map(it -> Certificates.parse(Asn1.der(it)))
                    .toList();
            return new ReceivedSignature(form, SignedAttributes.decode(form.attributes()), certificates);
        } catch (RuntimeException malformed) {
            // Bouncy Castle has many ways to say so; none of them may quote what it read.
            throw new Untrustworthy(ErrorCode.SIGNATURE_FAILURE, "the signature is malformed");
        }
    }

    /** The certificate that the signature names, which must have come along. */
    X509Certificate signer() {
        return certificates.stream()
                .filter(this::isSigner)
                .findFirst()
                .orElseThrow(() -> new Untrustworthy(
                        ErrorCode.MISSING_CERTIFICATE, "the signer's certificate did not come with the signature"));
    }

    List<X509Certificate> others() {
        return certificates.stream().filter(it -> !isSigner(it)).toList();
    }

    /** Checks that the holder of the key signed this content, of this type, for this recipient or for anybody. */
    void requireBy(PublicKey key, Oid contentType, byte[] content, Optional<Bytes> recipient) {
        require(form.contentType().equals(Asn1.oid(contentType)), "the content is of another type");
        require(attributes.contentType().equals(Asn1.oid(contentType)), "another type of content was signed");
        require(attributes.messageDigest().equals(Bytes.of(Algorithms.sha256(content))), "the content was changed");
        require(attributes.recipient().equals(recipient), "it was signed for another recipient");
        require(isSignedBy(key), "the signature is not the signer's");
    }

    /** Checks that the signature names the bare key, not a certificate. */
    void requireRegistered(PublicKey key) {
        var identifier = new SignerIdentifier(
                new DEROctetString(Recipient.keyIdentifier(key).toByteArray()));
        require(form.signer().equals(identifier), "it was signed with another key than the registered one");
    }

    private boolean isSigner(X509Certificate certificate) {
        return form.signer().equals(new SignerIdentifier(Certificates.issuerAndSerial(certificate)));
    }

    private boolean isSignedBy(PublicKey key) {
        try {
            var signature = Algorithms.pss();
            signature.initVerify(key);
            signature.update(Asn1.der(form.attributes()));
            return signature.verify(form.signature().toByteArray());
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Untrustworthy(ErrorCode.SIGNATURE_FAILURE, otherwise);
        }
    }
}
