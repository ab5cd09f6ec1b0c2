package kessai.treatment;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;

/** X.509 certificates between the JCA and Bouncy Castle. */
final class Certificates {

    private Certificates() {}

    static IssuerAndSerialNumber issuerAndSerial(X509Certificate certificate) {
        return new IssuerAndSerialNumber(
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()), certificate.getSerialNumber());
    }

    static X509Certificate parse(byte[] der) {
        try {
            var parsed = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(parsed.getEncoded(), der)) {
                throw new IllegalArgumentException("Something follows the certificate");
            }
            return parsed;
        } catch (CertificateException malformed) {
            throw new IllegalArgumentException("Not an X.509 certificate", malformed);
        }
    }

    static Certificate asn1(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException unread) {
            throw new IllegalStateException("A parsed certificate has an encoding", unread);
        }
    }
}
