package kessai.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import kessai.der.Bytes;

/**
 * A chain of certificates as it is kept and handed on, the holder's own first; says nothing about trust.
 *
 * <pre>
 * CertificateChain ::= SEQUENCE { certificates SEQUENCE OF OCTET STRING }
 * </pre>
 */
public record CertificateChain(List<Bytes> certificates) {

    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a chain has a certificate");
        }
    }

    public static CertificateChain of(List<X509Certificate> chain) {
        return new CertificateChain(
                chain.stream().map(CertificateChain::encoded).toList());
    }

    /**
     * The certificates.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    public List<X509Certificate> x509() {
        return certificates.stream().map(CertificateChain::decoded).toList();
    }

    private static Bytes encoded(X509Certificate certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate has no encoding", e);
        }
    }

    private static X509Certificate decoded(Bytes certificate) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.toByteArray()));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate of a chain cannot be read", e);
        }
    }
}
