package kessai.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kessai.certificate.CardholderId;
import kessai.certificate.CertificateAuthority;
import kessai.certificate.KeyUse;
import kessai.certificate.Profile;
import kessai.certificate.TestPki;
import kessai.certificate.Validity;
import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.set.MerchantId;
import kessai.set.Pan;
import kessai.set.Secret;
import kessai.treatment.DecryptionKey;
import kessai.treatment.KeyPairs;
import kessai.treatment.SigningKey;

/** The accounts of the tests' merchants, gateways and cardholders; their private operations are counted. */
final class Parties {

    static final BrandId BRAND = TestPki.BRAND_A;
    static final BrandId OTHER_BRAND = TestPki.BRAND_B;
    static final PrivateOperations OPERATIONS = new PrivateOperations();

    private static final String UNIT = "Acquirer";
    private static final Map<String, Object> MADE = new ConcurrentHashMap<>();

    private Parties() {}

    static MerchantAccount merchant(String name, BrandId brand) {
        return merchant(name, brand, gateway("north", brand));
    }

    static MerchantAccount merchant(String name, BrandId brand, GatewayAccount gateway) {
        return new MerchantAccount(
                brand,
                merchantId(name),
                merchantSigning(name, brand, TestPki.NOW),
                merchantEncryption(name, brand),
                gateway.decryption().chain());
    }

    static MerchantId merchantId(String name) {
        return TestPki.merchantData(name).merId();
    }

    /** A merchant's key that is certified for two years from a day before {@code since}. */
    static SigningKey merchantSigning(String name, BrandId brand, Instant since) {
        var profile = Profile.merchant(brand, UNIT, TestPki.merchantData(name), KeyUse.SIGN, twoYears(since));
        return signing(name + since, TestPki.hierarchy().of(brand).mca(), profile);
    }

    static DecryptionKey merchantEncryption(String name, BrandId brand) {
        var profile = Profile.merchant(brand, UNIT, TestPki.merchantData(name), KeyUse.ENCRYPT, twoYears(TestPki.NOW));
        return decryption(name, TestPki.hierarchy().of(brand).mca(), profile);
    }

    static GatewayAccount gateway(String name, BrandId brand) {
        var pca = TestPki.hierarchy().of(brand).pca();
        var validity = twoYears(TestPki.NOW);
        return new GatewayAccount(
                brand,
                signing(name, pca, Profile.gatewaySigning(brand, UNIT, name, validity)),
                decryption(name, pca, Profile.gatewayEncryption(brand, UNIT, name, validity)));
    }

    /** A cardholder with the card of {@link TestPki}. */
    static CardholderAccount cardholder(BrandId brand) {
        return cardholder(brand, TestPki.PAN, TestPki.EXPIRY, TestPki.NOW);
    }

    static CardholderAccount cardholder(BrandId brand, Pan pan, CardExpiry expiry, Instant since) {
        var id = CardholderId.of(pan, expiry, TestPki.PAN_SECRET);
        var profile = Profile.card(brand, "Bank", id, twoYears(since).within(expiry), expiry);
        var key = signing(
                pan.digits() + expiry.month() + since,
                TestPki.hierarchy().of(brand).cca(),
                profile);
        return new CardholderAccount(key, brand, pan, expiry, TestPki.CARD_SECRET, secret());
    }

    static Secret secret() {
        return TestPki.PAN_SECRET;
    }

    private static Validity twoYears(Instant since) {
        return Validity.of(since.minus(Duration.ofDays(1)), Duration.ofDays(730));
    }

    private static SigningKey signing(String holder, CertificateAuthority authority, Profile profile) {
        return (SigningKey) MADE.computeIfAbsent(holder + " signs, " + authority, any -> {
            var pair = KeyPairs.generate(2048);
            return SigningKey.certified(pair.getPrivate(), authority.issue(profile, pair.getPublic()), OPERATIONS);
        });
    }

    private static DecryptionKey decryption(String holder, CertificateAuthority authority, Profile profile) {
        return (DecryptionKey) MADE.computeIfAbsent(holder + " decrypts, " + authority, any -> {
            var pair = KeyPairs.generate(2048);
            return DecryptionKey.certified(pair.getPrivate(), authority.issue(profile, pair.getPublic()), OPERATIONS);
        });
    }

    static List<BrandId> brands() {
        return List.of(BRAND, OTHER_BRAND);
    }
}
