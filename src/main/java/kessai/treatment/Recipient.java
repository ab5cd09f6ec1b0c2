package kessai.treatment;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import kessai.der.Bytes;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.RecipientIdentifier;

/** Whom an envelope is addressed to: the holder of an encryption certificate, or of a registered public key. */
public final class Recipient {

    private final PublicKey publicKey;
    private final Optional<X509Certificate> certificate;

    private Recipient(PublicKey publicKey, Optional<X509Certificate> certificate) {
        this.publicKey = publicKey;
        this.certificate = certificate;
    }

    /** The holder of the certificate, which {@code Trust} has found to be good for encryption. */
    public static Recipient of(X509Certificate certificate) {
        return new Recipient(certificate.getPublicKey(), Optional.of(certificate));
    }

    /** The holder of a key that was registered beforehand. */
    public static Recipient of(PublicKey registered) {
        return new Recipient(registered, Optional.empty());
    }

    /** SHA-256 over the SubjectPublicKeyInfo (RFC 7093, method 4): what a registered key is known by. */
    public static Bytes keyIdentifier(PublicKey key) {
        return Bytes.of(Algorithms.sha256(key.getEncoded()));
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** What a signature names the recipient by: its certificate's thumbprint, or its key's identifier. */
    public Bytes thumb() {
        return certificate.map(Recipient::thumbprint).orElseGet(() -> keyIdentifier(publicKey));
    }

    RecipientIdentifier identifier() {
        return certificate
                .map(it -> new RecipientIdentifier(Certificates.issuerAndSerial(it)))
                .orElseGet(() -> new RecipientIdentifier(
                        new DEROctetString(keyIdentifier(publicKey).toByteArray())));
    }

    static Bytes thumbprint(X509Certificate certificate) {
        try {
            return Bytes.of(Algorithms.sha256(certificate.getTBSCertificate()));
        } catch (CertificateEncodingException unread) {
            throw new IllegalStateException("A parsed certificate has an encoding", unread);
        }
    }

    @Override
    public String toString() {
        return "Recipient[" + thumb() + "]";
    }
}
