package kessai.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kessai.set.BrandId;
import kessai.set.CertThumb;
import kessai.set.ErrorCode;
import kessai.treatment.Digests;
import kessai.treatment.Untrustworthy;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * A certificate with SET's extensions read. That one could be read says nothing about whether it is to be trusted: that
 * is what {@link Trust} says.
 */
public final class SetCertificate {

    /** Upper bound of BrandID, which holds for the organization's name too. */
    private static final int LONGEST_BRAND = 40;

    private final X509Certificate x509;
    private final Certificate certificate;
    private final Extensions extensions;
    private final Set<CertificateType> types;

    private SetCertificate(X509Certificate x509) throws CertificateEncodingException {
        this.x509 = x509;
        this.certificate = Certificate.getInstance(x509.getEncoded());
        this.extensions = certificate.getTBSCertificate().getExtensions();
        this.types = SetExtension.types(
                ASN1BitString.getInstance(extensions.getExtensionParsedValue(SetExtension.CERTIFICATE_TYPE)));
    }

    /**
     * Reads the extensions.
     *
     * @throws Untrustworthy if they are not SET's
     */
    public static SetCertificate of(X509Certificate x509) {
        try {
            return new SetCertificate(x509);
        } catch (CertificateEncodingException | RuntimeException malformed) {
            throw new Untrustworthy(
                    ErrorCode.INVALID_CERTIFICATE,
                    "the certificate is not one of SET's",
                    Optional.of(Digests.thumb(x509)));
        }
    }

    /** The certificate itself. */
    public X509Certificate x509() {
        return x509;
    }

    /** Its thumbprint. */
    public CertThumb thumb() {
        return Digests.thumb(x509);
    }

    /** What its holder is. */
    public Set<CertificateType> types() {
        return types;
    }

    /** The brand it is of; the root is of none. */
    public Optional<BrandId> brand() {
        return isRoot()
                ? Optional.empty()
                : organization().filter(it -> it.length() <= LONGEST_BRAND).map(BrandId::new);
    }

    /** The common name: a cardholder's identifier, a merchant's name, a gateway's or a wallet's. */
    public Optional<String> commonName() {
        return Names.commonName(subject());
    }

    /** Who the merchant is; nobody but a merchant has it. */
    public Optional<MerchantData> merchantData() {
        return value(SetExtension.MERCHANT_DATA, it -> SetExtension.read(MerchantData.class, it));
    }

    /** Whether the gateway refuses cardholders without certificate. */
    public boolean cardCertRequired() {
        return value(SetExtension.CARD_CERT_REQUIRED, it -> SetExtension.read(Boolean.class, it))
                .orElse(false);
    }

    /** Whether and how the gateway sends messages to cardholders. */
    public Optional<Tunneling> tunneling() {
        return value(SetExtension.TUNNELING, it -> SetExtension.read(Tunneling.class, it));
    }

    /**
     * Whether both certificates are one merchant's: same name, same data. SET issues the two apart and links them
     * nowhere (set-protocol.md section 8.4, repair 4).
     */
    public boolean isSameMerchantAs(SetCertificate other) {
        return merchantData().isPresent()
                && merchantData().equals(other.merchantData())
                && subject().equals(other.subject());
    }

    boolean isRoot() {
        return types.contains(CertificateType.RCA);
    }

    Optional<String> organization() {
        return Names.organization(subject());
    }

    X500Name subject() {
        return certificate.getSubject();
    }

    X500Name issuer() {
        return certificate.getIssuer();
    }

    Certificate certificate() {
        return certificate;
    }

    Extensions extensions() {
        return extensions;
    }

    boolean isFor(KeyUse use) {
        return value(Extension.keyUsage, KeyUsage::getInstance)
                .map(use.extension()::equals)
                .orElse(false);
    }

    Optional<BasicConstraints> constraints() {
        return value(Extension.basicConstraints, BasicConstraints::getInstance);
    }

    /** Until when the key signs. */
    Optional<Instant> signsUntil() {
        return value(Extension.privateKeyUsagePeriod, SetExtension::endOfUse);
    }

    /** Whether it was issued under SET's policy. */
    boolean isOfPolicy() {
        return value(Extension.certificatePolicies, CertificatePolicies::getInstance)
                .map(it -> it.getPolicyInformation(SetExtension.ROOT_POLICY) != null)
                .orElse(false);
    }

    /** The issuer's certificate: who issued it, under which number; a root has none above it. */
    Optional<IssuerAndSerialNumber> authority() {
        return value(Extension.authorityKeyIdentifier, SetExtension::authority);
    }

    /** What {@link #authority} of the certificates it issued says. */
    IssuerAndSerialNumber number() {
        return new IssuerAndSerialNumber(issuer(), x509.getSerialNumber());
    }

    private <T> Optional<T> value(ASN1ObjectIdentifier extension, Function<ASN1Encodable, T> reader) {
        try {
            return Optional.ofNullable(extensions.getExtensionParsedValue(extension))
                    .map(reader);
        } catch (RuntimeException malformed) {
            // Bouncy Castle and the engine have many ways to say so.
            throw new Untrustworthy(
                    ErrorCode.INVALID_CERTIFICATE, "extension " + extension + " is malformed", Optional.of(thumb()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SetCertificate that && x509.equals(that.x509);
    }

    @Override
    public int hashCode() {
        return x509.hashCode();
    }

    @Override
    public String toString() {
        return "SetCertificate[" + types + ", " + x509.getSubjectX500Principal() + "]";
    }
}
