package kessai.certificate;

import static kessai.set.ErrorCode.INVALID_CERTIFICATE;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;

/** One step of a chain: a certificate, and the certificate of who issued it. */
record Certified(SetCertificate subject, SetCertificate issuer) {

    private static final int SMALLEST_KEY = 2048;
    private static final int LARGEST_KEY = 4096;

    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            Extension.keyUsage,
            Extension.basicConstraints,
            Extension.certificatePolicies,
            SetExtension.CERTIFICATE_TYPE);

    /**
     * Checks the step.
     *
     * @param below how many authorities stand below the issuer
     */
    void require(int below) {
        requireSound(issuer);
        require(subject.issuer().equals(issuer.subject()), "another name issued it", subject);
        require(isSignedByIssuer(), "its issuer did not sign it", subject);
        require(mayCertify(below), "it may not certify this", issuer);
        require(hasFittingType(), "an authority " + issuer.types() + " issued it, a " + subject.types(), subject);
        require(hasFittingBrand(), "its issuer is of another brand", subject);
        require(isIssuedInTime(), "its issuer's key did not sign any longer", subject);
    }

    /** Checks what a certificate shows by itself. */
    static void requireSound(SetCertificate certificate) {
        for (var critical : certificate.extensions().getCriticalExtensionOIDs()) {
            require(isUnderstood(critical, certificate), "critical extension " + critical + " is unknown", certificate);
        }
        require(certificate.isOfPolicy(), "it is not issued under SET's policy", certificate);
        require(hasFittingKey(certificate), "its key is no RSA key of 2048 to 4096 bits", certificate);
        require(isAuthority(certificate) == certifies(certificate), "it is half an authority", certificate);
    }

    private boolean isSignedByIssuer() {
        var algorithm = subject.certificate().getSignatureAlgorithm().getAlgorithm();
        if (!algorithm.equals(PKCSObjectIdentifiers.sha256WithRSAEncryption)) {
            return false;
        }
        try {
            subject.x509().verify(issuer.x509().getPublicKey());
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private boolean mayCertify(int below) {
        var pathLength = issuer.constraints().map(BasicConstraints::getPathLenConstraintInteger);
        return certifies(issuer)
                && pathLength
                        .map(it -> it.getValue().compareTo(BigInteger.valueOf(below)) >= 0)
                        .orElse(false);
    }

    private boolean hasFittingType() {
        return subject.types().stream().allMatch(type -> issuer.types().stream()
                .anyMatch(it -> it.mayIssue().contains(type)));
    }

    private boolean hasFittingBrand() {
        return subject.organization().isPresent()
                && (issuer.isRoot() || subject.organization().equals(issuer.organization()));
    }

    private boolean isIssuedInTime() {
        var issued = subject.x509().getNotBefore().toInstant();
        return issuer.signsUntil().map(end -> !issued.isAfter(end)).orElse(false);
    }

    private static boolean isUnderstood(ASN1ObjectIdentifier critical, SetCertificate certificate) {
        return UNDERSTOOD.contains(critical) || (certificate.isRoot() && critical.equals(SetExtension.HASHED_ROOT_KEY));
    }

    private static boolean isAuthority(SetCertificate certificate) {
        return certificate.constraints().map(BasicConstraints::isCA).orElse(false);
    }

    private static boolean certifies(SetCertificate certificate) {
        return certificate.types().stream().allMatch(CertificateType::isAuthority)
                && (certificate.isFor(KeyUse.CERTIFY) || certificate.isFor(KeyUse.CERTIFY_AND_REVOKE));
    }

    private static boolean hasFittingKey(SetCertificate certificate) {
        return certificate.x509().getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() >= SMALLEST_KEY
                && key.getModulus().bitLength() <= LARGEST_KEY;
    }

    private static void require(boolean holds, String otherwise, SetCertificate certificate) {
        Fitness.require(holds, INVALID_CERTIFICATE, otherwise, certificate);
    }
}
