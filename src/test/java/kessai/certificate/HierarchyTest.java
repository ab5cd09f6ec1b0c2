package kessai.certificate;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import kessai.treatment.KeyPairs;
import kessai.treatment.OpenSsl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchyTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final Validity YEAR = Validity.of(NOW, Duration.ofDays(365));

    @TempDir
    Path folder;

    @Test
    @NeedsTool(Tool.OPENSSL)
    void opensslVerifiesEveryKindOfCertificate() {
        var openssl = new OpenSsl(folder);
        openssl.write("root.pem", List.of(TestPki.hierarchy().rootCertificate()));
        var chains = Map.of(
                "merchant", TestPki.merchantSigning("garden", BRAND_A).chain(),
                "gateway", TestPki.gatewayEncryption("north", BRAND_A).chain(),
                "wallet", TestPki.walletSigning("sw-1", BRAND_A).chain(),
                "cardholder", TestPki.cardholder(BRAND_A).chain());

        chains.forEach((holder, chain) -> {
            openssl.write("holder.pem", chain.subList(0, 1));
            openssl.write("authorities.pem", chain.subList(1, chain.size()));
            var result = openssl.run(("verify -ignore_critical -CAfile root.pem -untrusted authorities.pem"
                            + " -attime " + NOW.getEpochSecond() + " holder.pem")
                    .split(" "));
            assertThat(result.output()).as(holder).contains("holder.pem: OK");
        });
    }

    @Test
    void aMerchantsCertificateSaysWhoTheMerchantIs() {
        var signing =
                SetCertificate.of(TestPki.merchantSigning("garden", BRAND_A).certificate());
        var encryption =
                SetCertificate.of(TestPki.merchantEncryption("garden", BRAND_A).certificate());
        var books =
                SetCertificate.of(TestPki.merchantEncryption("books", BRAND_A).certificate());

        assertThat(signing.merchantData()).contains(TestPki.merchantData("garden"));
        assertThat(signing.commonName()).contains("garden");
        assertThat(signing.isSameMerchantAs(encryption)).isTrue();
        assertThat(signing.isSameMerchantAs(books)).isFalse();
    }

    @Test
    void aGatewaysCertificateSaysWhatTheGatewayWants() {
        var gateway =
                SetCertificate.of(TestPki.gatewayEncryption("north", BRAND_A).certificate());
        var merchant =
                SetCertificate.of(TestPki.merchantSigning("garden", BRAND_A).certificate());

        assertThat(gateway.cardCertRequired()).isTrue();
        assertThat(gateway.tunneling()).contains(new Tunneling(true, List.of(Tunneling.AES_256_GCM)));
        assertThat(merchant.cardCertRequired()).isFalse();
        assertThat(merchant.tunneling()).isEmpty();
    }

    @Test
    void theRootAnnouncesTheNextRootKey() {
        var critical = TestPki.hierarchy().rootCertificate().getCriticalExtensionOIDs();

        assertThat(critical)
                .containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19", "2.5.29.32", "2.23.42.7.0", "2.23.42.7.1");
    }

    @Test
    void aKeyIsCertifiedOnce() {
        var authority = TestPki.hierarchy().of(BRAND_A).mca();
        var pair = KeyPairs.generate(2048);
        authority.issue(merchant(BRAND_A), pair.getPublic());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.issue(merchant(BRAND_A), pair.getPublic()))
                .withMessage("A key is certified once");
    }

    @Test
    void anAuthorityCertifiesNothingThatWouldBeRefused() {
        var brandA = TestPki.hierarchy().of(BRAND_A);
        var key = KeyPairs.generate(2048).getPublic();

        assertThatIllegalArgumentException().isThrownBy(() -> brandA.pca().issue(merchant(BRAND_A), key));
        assertThatIllegalArgumentException().isThrownBy(() -> brandA.mca().issue(merchant(TestPki.BRAND_B), key));
        var tooLong = new Profile(
                Set.of(CertificateType.MER),
                Names.holder(BRAND_A, "Acquirer", "old"),
                KeyUse.SIGN,
                Validity.of(NOW, Duration.ofDays(365 * 12)),
                OptionalInt.empty(),
                Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> brandA.mca().issue(tooLong, key));
    }

    @Test
    void aCardholdersCertificateDoesNotOutliveTheCard() {
        var expiry = CardExpiry.of(YearMonth.of(2027, 2));
        var id = CardholderId.of(TestPki.PAN, expiry, TestPki.PAN_SECRET);

        assertThat(YEAR.within(expiry).notAfter()).isEqualTo("2027-02-28T23:59:59Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.card(BRAND_A, "Bank", id, YEAR, expiry))
                .withMessage("A cardholder's certificate does not outlive the card");
    }

    @Test
    void aHierarchyIsReadAsItWasWritten() throws Exception {
        var file = folder.resolve("authorities.p12");
        TestPki.hierarchy().write(file, PASSWORD);

        var read = Hierarchy.read(file, PASSWORD, RANDOM);

        assertThat(read.rootCertificate()).isEqualTo(TestPki.hierarchy().rootCertificate());
        assertThat(read.brands()).containsExactly(BRAND_A, TestPki.BRAND_B);
        List<X509Certificate> chain = read.of(new BrandId("brand-a:gold"))
                .mca()
                .issue(merchant(BRAND_A), KeyPairs.generate(2048).getPublic());
        assertThat(TestPki.trust()
                        .check(chain.get(0), chain, CertificateType.MER, KeyUse.SIGN, Optional.of(BRAND_A), NOW)
                        .types())
                .containsExactly(CertificateType.MER);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aWrongPasswordOpensNothing() {
        var file = folder.resolve("authorities.p12");
        TestPki.hierarchy().write(file, PASSWORD);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Hierarchy.read(file, "battery".toCharArray(), RANDOM))
                .withMessageContaining("authorities.p12")
                .withMessageNotContaining("battery");
    }

    private static Profile merchant(BrandId brand) {
        return Profile.merchant(brand, "Acquirer", TestPki.merchantData("eve"), KeyUse.SIGN, YEAR);
    }
}
