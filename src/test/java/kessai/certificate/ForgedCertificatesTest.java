package kessai.certificate;

import static kessai.certificate.CertificateType.BCA;
import static kessai.certificate.CertificateType.MCA;
import static kessai.certificate.CertificateType.MER;
import static kessai.certificate.KeyUse.SIGN;
import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.MISSING_CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kessai.der.Encoded;
import kessai.set.ErrorCode;
import kessai.treatment.KeyPairs;
import kessai.treatment.Untrustworthy;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;

/** Certificates that somebody might make to be taken for a merchant; set-protocol 4.3 refuses them all. */
class ForgedCertificatesTest {

    private static final Validity VALID = Validity.of(NOW.minus(Duration.ofDays(1)), Duration.ofDays(300));
    private static final X500Name EVE = Names.holder(BRAND_A, "Acquirer", "eve");
    private static final KeyPair PAIR = KeyPairs.generate(2048);

    private final BrandAuthorities brandA = TestPki.hierarchy().of(BRAND_A);

    @Test
    void aMerchantCertifiesNobody() {
        var merchant = TestPki.merchantSigning("garden", BRAND_A);
        var eve = below(TestPki.privateKey(merchant.certificate()), merchant.chain(), merchant());

        refuses(eve, INVALID_CERTIFICATE, "it may not certify this");
    }

    @Test
    void anAuthorityWithoutTheBitCertifiesNobody() {
        var profile = new Profile(
                Set.of(MCA), Names.authority(BRAND_A, "Half"), KeyUse.CERTIFY, VALID, OptionalInt.empty(), Map.of());
        var half = chained(brandA.bca(), profile);

        refuses(below(PAIR.getPrivate(), half, merchant()), INVALID_CERTIFICATE, "it is half an authority");
    }

    @Test
    void aForgedIssuerIsRefused() {
        var forger = CertificateAuthority.of(PAIR.getPrivate(), brandA.mca().chain(), RANDOM);
        var forged = forger.issueUnchecked(merchant(), PAIR.getPublic());

        refuses(
                Stream.concat(Stream.of(forged), brandA.mca().chain().stream()).toList(),
                INVALID_CERTIFICATE,
                "its issuer did not sign it");
    }

    @Test
    void anUnknownCriticalExtensionIsRefused() {
        var profile = new Profile(
                Set.of(MER),
                EVE,
                SIGN,
                VALID,
                OptionalInt.empty(),
                Map.of(SetExtension.HASHED_ROOT_KEY, Encoded.of(new byte[] {5, 0})));

        refuses(chained(brandA.mca(), profile), INVALID_CERTIFICATE, "critical extension 2.23.42.7.0 is unknown");
    }

    @Test
    void aSelfMadeRootIsRefused() {
        var eves = Hierarchy.create(List.of(BRAND_A), new KeySizes(2048, 2048, 2048), VALID.notBefore(), RANDOM);
        var chain = eves.of(BRAND_A).mca().issue(merchant(), PAIR.getPublic());

        refuses(chain, MISSING_CERTIFICATE, "the issuer's certificate is missing");
        refuses(
                Stream.concat(chain.stream(), Stream.of(eves.rootCertificate())).toList(),
                INVALID_CERTIFICATE,
                "the chain leads to no trusted root");
        refuses(List.of(eves.rootCertificate()), INVALID_CERTIFICATE, "the chain leads to no trusted root");
    }

    @Test
    void anAuthorityBelowTheLastOneIsRefused() {
        var profile = new Profile(
                Set.of(MCA), Names.authority(BRAND_A, "Deep"), KeyUse.CERTIFY, VALID, OptionalInt.of(0), Map.of());
        var deep = chained(brandA.mca(), profile);

        refuses(below(PAIR.getPrivate(), deep, merchant()), INVALID_CERTIFICATE, "it may not certify this");
    }

    @Test
    void anAuthorityIssuesItsOwnKindOnly() {
        refuses(chained(brandA.pca(), merchant()), INVALID_CERTIFICATE, "an authority [PCA] issued it, a [MER]");
    }

    @Test
    void aBrandIssuesForItselfOnly() {
        var profile = Profile.merchant(BRAND_B, "Acquirer", TestPki.merchantData("eve"), SIGN, VALID);

        refuses(chained(brandA.mca(), profile), INVALID_CERTIFICATE, "its issuer is of another brand");
    }

    @Test
    void theRootCertifiesNoMerchant() {
        var forged = TestPki.hierarchy().root().issueUnchecked(merchant(), PAIR.getPublic());

        refuses(List.of(forged), INVALID_CERTIFICATE, "an authority [RCA] issued it, a [MER]");
    }

    @Test
    void aCertificateThatIsNotOneOfSetsIsRefused() {
        var profile = new Profile(Set.of(BCA, MER), EVE, SIGN, VALID, OptionalInt.empty(), Map.of());

        refuses(chained(brandA.mca(), profile), INVALID_CERTIFICATE, "an authority [MCA] issued it, a [MER, BCA]");
    }

    /** Refused as a merchant of brand a. */
    private static void refuses(List<X509Certificate> chain, ErrorCode code, String reason) {
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> TestPki.trust().check(chain.get(0), chain, MER, SIGN, Optional.of(BRAND_A), NOW))
                .withMessage(reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }

    private static Profile merchant() {
        return Profile.merchant(BRAND_A, "Acquirer", TestPki.merchantData("eve"), SIGN, VALID);
    }

    private static List<X509Certificate> chained(CertificateAuthority authority, Profile profile) {
        var issued = authority.issueUnchecked(profile, PAIR.getPublic());
        return Stream.concat(Stream.of(issued), authority.chain().stream()).toList();
    }

    private static List<X509Certificate> below(PrivateKey key, List<X509Certificate> chain, Profile profile) {
        return chained(CertificateAuthority.of(key, chain, RANDOM), profile);
    }
}
