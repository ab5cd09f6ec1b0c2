package kessai.certificate;

import static kessai.certificate.CertificateType.CARD;
import static kessai.certificate.CertificateType.MER;
import static kessai.certificate.CertificateType.PGWY;
import static kessai.certificate.CertificateType.WALLET;
import static kessai.certificate.KeyUse.ENCRYPT;
import static kessai.certificate.KeyUse.SIGN;
import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static kessai.certificate.TestPki.NOW;
import static kessai.set.ErrorCode.EXPIRED_CERTIFICATE;
import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.MISSING_CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.treatment.Digests;
import kessai.treatment.Untrustworthy;
import org.junit.jupiter.api.Test;

/** What set-protocol 4.3 asks of a certificate that an authority did issue. */
class TrustTest {

    private final Trust trust = TestPki.trust();
    private final BrandAuthorities brandA = TestPki.hierarchy().of(BRAND_A);

    @Test
    void everyRoleIsTrustedInItsPlace() {
        accepts(TestPki.merchantSigning("garden", BRAND_A).chain(), MER, SIGN);
        accepts(TestPki.merchantEncryption("garden", BRAND_A).chain(), MER, ENCRYPT);
        accepts(TestPki.gatewaySigning("north", BRAND_A).chain(), PGWY, SIGN);
        accepts(TestPki.gatewayEncryption("north", BRAND_A).chain(), PGWY, ENCRYPT);
        accepts(TestPki.walletSigning("sw-1", BRAND_A).chain(), WALLET, SIGN);
        accepts(TestPki.cardholder(BRAND_A).chain(), CARD, SIGN);
    }

    @Test
    void theOrderInWhichCertificatesComeAlongDoesNotMatter() {
        var chain = TestPki.merchantSigning("garden", BRAND_A).chain();

        var others = List.of(chain.get(2), TestPki.hierarchy().rootCertificate(), chain.get(1), chain.get(0));

        assertThat(trust.check(chain.get(0), others, MER, SIGN, Optional.of(BRAND_A), NOW)
                        .commonName())
                .contains("garden");
    }

    @Test
    void theProductOfABrandDoesNotMatter() {
        var chain = TestPki.merchantSigning("garden", BRAND_A).chain();

        var checked = trust.check(chain.get(0), chain, MER, SIGN, Optional.of(new BrandId("brand-a:gold")), NOW);

        assertThat(checked.brand()).contains(BRAND_A);
    }

    @Test
    void aChainIsRemembered() {
        var chain = TestPki.merchantSigning("garden", BRAND_A).chain();
        trust.check(chain.get(0), chain, MER, SIGN, Optional.empty(), NOW);

        trust.check(chain.get(0), List.of(), MER, SIGN, Optional.empty(), NOW);

        refuses(chain.get(0), List.of(), EXPIRED_CERTIFICATE, "the certificate is no longer valid", after(800));
    }

    @Test
    void anotherBrandsCertificateIsRefused() {
        var chain = TestPki.merchantSigning("garden", BRAND_B).chain();

        refuses(chain, INVALID_CERTIFICATE, "the certificate is of another brand");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        refuses(
                TestPki.merchantSigning("garden", BRAND_A).chain().get(0),
                TestPki.merchantSigning("garden", BRAND_A).chain(),
                EXPIRED_CERTIFICATE,
                "the certificate is no longer valid",
                after(800));
    }

    @Test
    void aCertificateThatIsNotYetValidIsRefused() {
        refuses(
                TestPki.merchantSigning("garden", BRAND_A).chain().get(0),
                TestPki.merchantSigning("garden", BRAND_A).chain(),
                INVALID_CERTIFICATE,
                "the certificate is not yet valid",
                NOW.minus(Duration.ofHours(30)));
    }

    @Test
    void aKeySignsNoLongerThanItsCertificateAllows() {
        refuses(
                TestPki.merchantSigning("garden", BRAND_A).chain().get(0),
                TestPki.merchantSigning("garden", BRAND_A).chain(),
                EXPIRED_CERTIFICATE,
                "the key signs no longer",
                after(710));
    }

    @Test
    void aGatewayIsNoMerchant() {
        refuses(TestPki.gatewaySigning("north", BRAND_A).chain(), INVALID_CERTIFICATE, "the holder is no MER");
    }

    @Test
    void anAuthorityIsNoMerchant() {
        refuses(brandA.mca().chain(), INVALID_CERTIFICATE, "the holder is no MER");
    }

    @Test
    void anEncryptionKeyDoesNotSign() {
        refuses(
                TestPki.merchantEncryption("garden", BRAND_A).chain(),
                INVALID_CERTIFICATE,
                "the key is not there to SIGN");
    }

    @Test
    void aSignatureKeyDoesNotDecrypt() {
        var chain = TestPki.gatewaySigning("north", BRAND_A).chain();

        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> trust.check(chain.get(0), chain, PGWY, ENCRYPT, Optional.of(BRAND_A), NOW))
                .withMessage("the key is not there to ENCRYPT");
    }

    @Test
    void anIssuersCertificateThatDidNotComeIsMissing() {
        var chain = TestPki.merchantSigning("garden", BRAND_A).chain();

        refuses(chain.subList(0, 1), MISSING_CERTIFICATE, "the issuer's certificate is missing");
    }

    @Test
    void theCertificateAtFaultIsNamed() {
        var chain = TestPki.merchantSigning("garden", BRAND_B).chain();

        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> trust.check(chain.get(0), chain, MER, SIGN, Optional.of(BRAND_A), NOW))
                .satisfies(it -> assertThat(it.certificate()).contains(Digests.thumb(chain.get(0))));
    }

    private void accepts(List<X509Certificate> chain, CertificateType role, KeyUse use) {
        assertThat(trust.check(chain.get(0), chain, role, use, Optional.of(BRAND_A), NOW)
                        .types())
                .containsExactly(role);
    }

    private void refuses(List<X509Certificate> chain, ErrorCode code, String reason) {
        refuses(chain.get(0), chain, code, reason, NOW);
    }

    /** Refused as a merchant of brand a. */
    private void refuses(
            X509Certificate certificate, List<X509Certificate> others, ErrorCode code, String reason, Instant at) {
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> trust.check(certificate, others, MER, SIGN, Optional.of(BRAND_A), at))
                .withMessage(reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }

    private static Instant after(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
