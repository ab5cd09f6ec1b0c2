package kessai.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes a profile down as an X.509 certificate, signed with sha256WithRSAEncryption. */
final class CertificateWriter {

    private static final int SERIAL_BITS = 127;

    private final Profile profile;
    private final SecureRandom random;

    CertificateWriter(Profile profile, SecureRandom random) {
        this.profile = profile;
        this.random = random;
    }

    X509Certificate selfSigned(PrivateKey key, PublicKey publicKey) {
        return signed(builder(profile.subject(), publicKey), Optional.empty(), key);
    }

    X509Certificate issuedBy(X509Certificate issuer, PrivateKey key, PublicKey subjectKey) {
        var name = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        var authority = new AuthorityKeyIdentifier(
                new GeneralNames(new GeneralName(
                        X500Name.getInstance(issuer.getIssuerX500Principal().getEncoded()))),
                issuer.getSerialNumber());
        return signed(builder(name, subjectKey), Optional.of(authority), key);
    }

    private X509v3CertificateBuilder builder(X500Name issuer, PublicKey subjectKey) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
                Date.from(profile.validity().notBefore()),
                Date.from(profile.validity().notAfter()),
                profile.subject(),
                subjectKey);
    }

    private X509Certificate signed(
            X509v3CertificateBuilder builder, Optional<AuthorityKeyIdentifier> authority, PrivateKey key) {
        try {
            extend(builder, authority);
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key);
            return parsed(builder.build(signer).getEncoded());
        } catch (IOException | OperatorCreationException | CertificateException broken) {
            throw new IllegalStateException("A certificate cannot be written", broken);
        }
    }

    private void extend(X509v3CertificateBuilder builder, Optional<AuthorityKeyIdentifier> authority)
            throws IOException {
        if (authority.isPresent()) {
            builder.addExtension(Extension.authorityKeyIdentifier, false, authority.get());
        }
        builder.addExtension(Extension.keyUsage, true, profile.use().extension());
        if (profile.use() != KeyUse.ENCRYPT) {
            builder.addExtension(Extension.privateKeyUsagePeriod, false, usagePeriod());
        }
        builder.addExtension(Extension.certificatePolicies, true, policies());
        builder.addExtension(Extension.basicConstraints, true, constraints());
        builder.addExtension(SetExtension.CERTIFICATE_TYPE, true, SetExtension.bits(profile.types()));
        for (var further : profile.further().entrySet()) {
            builder.addExtension(
                    further.getKey(),
                    isCritical(further.getKey()),
                    further.getValue().toByteArray());
        }
    }

    private BasicConstraints constraints() {
        return profile.pathLength().isPresent()
                ? new BasicConstraints(profile.pathLength().getAsInt())
                : new BasicConstraints(false);
    }

    private DERSequence usagePeriod() {
        var period = new ASN1EncodableVector();
        period.add(new DERTaggedObject(false, 0, time(profile.validity().notBefore())));
        period.add(new DERTaggedObject(false, 1, time(profile.validity().signsUntil())));
        return new DERSequence(period);
    }

    /** SET's root policy, with a qualifier that qualifies nothing further. */
    private static DERSequence policies() {
        var rootQualifier = new DERSequence();
        var qualifier = new PolicyQualifierInfo(SetExtension.SET_QUALIFIER, new DERSequence(rootQualifier));
        return new DERSequence(new PolicyInformation(SetExtension.ROOT_POLICY, new DERSequence(qualifier)));
    }

    private static ASN1GeneralizedTime time(Instant instant) {
        return new DERGeneralizedTime(Date.from(instant));
    }

    private static boolean isCritical(ASN1ObjectIdentifier extension) {
        return extension.equals(SetExtension.HASHED_ROOT_KEY);
    }

    private static X509Certificate parsed(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
