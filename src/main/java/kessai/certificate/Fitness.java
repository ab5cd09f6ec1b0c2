package kessai.certificate;

import static kessai.set.ErrorCode.EXPIRED_CERTIFICATE;
import static kessai.set.ErrorCode.INVALID_CERTIFICATE;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.treatment.Untrustworthy;

/** Whether a certificate whose chain is good fits a message (set-protocol.md section 4.3, rule 4). */
record Fitness(CertificateType role, KeyUse use, Optional<BrandId> brand) {

    void require(SetCertificate certificate, Instant at) {
        require(certificate.types().equals(Set.of(role)), INVALID_CERTIFICATE, "the holder is no " + role, certificate);
        require(certificate.isFor(use), INVALID_CERTIFICATE, "the key is not there to " + use, certificate);
        require(isOfBrand(certificate), INVALID_CERTIFICATE, "the certificate is of another brand", certificate);
        require(signsAt(certificate, at), EXPIRED_CERTIFICATE, "the key signs no longer", certificate);
    }

    private boolean isOfBrand(SetCertificate certificate) {
        return brand.isEmpty() || brand.map(BrandId::brand).equals(certificate.brand());
    }

    private boolean signsAt(SetCertificate certificate, Instant at) {
        return use == KeyUse.ENCRYPT
                || certificate.signsUntil().map(end -> !at.isAfter(end)).orElse(false);
    }

    static void require(boolean holds, ErrorCode code, String otherwise, SetCertificate certificate) {
        if (!holds) {
            throw new Untrustworthy(code, otherwise, Optional.of(certificate.thumb()));
        }
    }
}
