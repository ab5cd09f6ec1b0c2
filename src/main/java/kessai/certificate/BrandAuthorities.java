package kessai.certificate;

import java.util.Map;
import java.util.Objects;
import kessai.set.BrandId;

/** A brand's authority and those below it: for cardholders, merchants, payment gateways and server wallets. */
public record BrandAuthorities(
        BrandId brand,
        CertificateAuthority bca,
        CertificateAuthority cca,
        CertificateAuthority mca,
        CertificateAuthority pca,
        CertificateAuthority wca) {

    static BrandAuthorities of(Map<CertificateType, CertificateAuthority> authorities) {
        var bca = Objects.requireNonNull(authorities.get(CertificateType.BCA));
        return new BrandAuthorities(
                SetCertificate.of(bca.certificate()).brand().orElseThrow(),
                bca,
                Objects.requireNonNull(authorities.get(CertificateType.CCA)),
                Objects.requireNonNull(authorities.get(CertificateType.MCA)),
                Objects.requireNonNull(authorities.get(CertificateType.PCA)),
                Objects.requireNonNull(authorities.get(CertificateType.WCA)));
    }

    CertificateAuthority of(CertificateType type) {
        return switch (type) {
            case BCA -> bca;
            case CCA -> cca;
            case MCA -> mca;
            case PCA -> pca;
            case WCA -> wca;
            default -> throw new IllegalArgumentException("A brand has no authority " + type);
        };
    }
}
