package kessai.treatment;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * X.509 certificates between the JCA and Bouncy Castle. The last thousand are remembered: every message comes with a
 * chain of them, and between parties that know each other it is always the same.
 */
final class Certificates {

    private static final int REMEMBERED = 1_000;

    private static final LoadingCache<X509Certificate, Certificate> READ =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(Certificates::read);

    private Certificates() {}

    static IssuerAndSerialNumber issuerAndSerial(X509Certificate certificate) {
        var read = asn1(certificate);
        return new IssuerAndSerialNumber(
                read.getIssuer(), read.getSerialNumber().getValue());
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
        return READ.get(certificate);
    }

    private static Certificate read(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException unread) {
            throw new IllegalStateException("A parsed certificate has an encoding", unread);
        }
    }
}
