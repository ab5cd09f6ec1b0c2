package kessai.purchase;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import kessai.certificate.MerchantData;
import kessai.certificate.SetCertificate;
import kessai.der.Bytes;
import kessai.set.BrandId;
import kessai.set.MerchantId;

/** What the procedures read from certificates that have been found trustworthy. */
final class Certificates {

    private Certificates() {}

    static boolean isOf(X509Certificate certificate, MerchantId merchant) {
        return merchantId(certificate).equals(Optional.of(merchant));
    }

    static Optional<MerchantId> merchantId(X509Certificate certificate) {
        return SetCertificate.of(certificate).merchantData().map(MerchantData::merId);
    }

    /** The name to show to a customer. */
    static String merchantName(X509Certificate certificate) {
        return SetCertificate.of(certificate)
                .merchantData()
                .map(data -> data.merNameSeq().get(0).name())
                .orElse("");
    }

    static boolean isOf(X509Certificate certificate, BrandId brand) {
        return SetCertificate.of(certificate).brand().equals(Optional.of(brand.brand()));
    }

    /** Whether both are certificates of one party, which has a name of its own under its authority. */
    static boolean isSameHolder(X509Certificate one, X509Certificate other) {
        return one.getSubjectX500Principal().equals(other.getSubjectX500Principal())
                && one.getIssuerX500Principal().equals(other.getIssuerX500Principal());
    }

    static Bytes encoded(X509Certificate certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (CertificateException unread) {
            throw new IllegalStateException("A parsed certificate has an encoding", unread);
        }
    }

    static X509Certificate decoded(Bytes der) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der.toByteArray()));
        } catch (CertificateException malformed) {
            throw new IllegalArgumentException("Not the certificate that was stored", malformed);
        }
    }
}
