package kessai.certificate;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kessai.der.Bytes;
import kessai.set.Bin;
import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.set.CountryCode;
import kessai.set.MerchantId;
import kessai.set.Pan;
import kessai.set.Secret;
import kessai.treatment.DecryptionKey;
import kessai.treatment.KeyPairs;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;

/**
 * One hierarchy for all tests, made when first asked for, with keys of 2048 bits to be quick: brands a and b, and the
 * holders that the tests speak of. All certificates hold from a day before {@link #NOW} for two years.
 */
public final class TestPki {

    /** When the tests take place. */
    public static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");

    public static final BrandId BRAND_A = new BrandId("brand-a");
    public static final BrandId BRAND_B = new BrandId("brand-b");

    /** A card of brand a, and what its holder and its issuer share. */
    public static final Pan PAN = new Pan("4111111111111111");

    public static final CardExpiry EXPIRY = CardExpiry.of(YearMonth.of(2029, 12));
    public static final Secret CARD_SECRET = new Secret(Bytes.ofHex("67639e9428243ff4ee934df362583ffb389d9ddd"));
    public static final Secret PAN_SECRET = new Secret(Bytes.ofHex("d53b3924f9ab2fa6a71857f8443f87d5e04ce5d0"));

    public static final SecureRandom RANDOM = new SecureRandom();

    private static final Validity TWO_YEARS = Validity.of(NOW.minus(Duration.ofDays(1)), Duration.ofDays(730));
    private static final KeySizes QUICK = new KeySizes(2048, 2048, 2048);
    private static final Map<String, Held> KEYS = new ConcurrentHashMap<>();

    /** A key pair and the chain of the public key's certificate. */
    private record Held(KeyPair pair, List<X509Certificate> chain) {}

    private TestPki() {}

    private static final class Lazily {
        private static final Hierarchy HIERARCHY =
                Hierarchy.create(List.of(BRAND_A, BRAND_B), QUICK, NOW.minus(Duration.ofDays(2)), RANDOM);
    }

    public static Hierarchy hierarchy() {
        return Lazily.HIERARCHY;
    }

    /** Trust in the one root. */
    public static Trust trust() {
        return Trust.in(List.of(hierarchy().rootCertificate()));
    }

    /** A merchant's signature key, such as garden's. */
    public static SigningKey merchantSigning(String merchant, BrandId brand) {
        var profile = Profile.merchant(brand, "Acquirer", merchantData(merchant), KeyUse.SIGN, TWO_YEARS);
        return signing("merchant " + merchant, hierarchy().of(brand).mca(), profile);
    }

    /** A merchant's encryption key. */
    public static DecryptionKey merchantEncryption(String merchant, BrandId brand) {
        var profile = Profile.merchant(brand, "Acquirer", merchantData(merchant), KeyUse.ENCRYPT, TWO_YEARS);
        return encryption("merchant " + merchant, hierarchy().of(brand).mca(), profile);
    }

    /** A gateway's signature key, such as north's. */
    public static SigningKey gatewaySigning(String gateway, BrandId brand) {
        var profile = Profile.gatewaySigning(brand, "Acquirer", gateway, TWO_YEARS);
        return signing("gateway " + gateway, hierarchy().of(brand).pca(), profile);
    }

    /** A gateway's encryption key. */
    public static DecryptionKey gatewayEncryption(String gateway, BrandId brand) {
        var profile = Profile.gatewayEncryption(brand, "Acquirer", gateway, TWO_YEARS);
        return encryption("gateway " + gateway, hierarchy().of(brand).pca(), profile);
    }

    /** A wallet's signature key, such as sw-1's. */
    public static SigningKey walletSigning(String wallet, BrandId brand) {
        var profile = Profile.wallet(brand, "Operator", wallet, KeyUse.SIGN, TWO_YEARS);
        return signing("wallet " + wallet, hierarchy().of(brand).wca(), profile);
    }

    /** A wallet's encryption key. */
    public static DecryptionKey walletEncryption(String wallet, BrandId brand) {
        var profile = Profile.wallet(brand, "Operator", wallet, KeyUse.ENCRYPT, TWO_YEARS);
        return encryption("wallet " + wallet, hierarchy().of(brand).wca(), profile);
    }

    /** The key of the holder of {@link #PAN}, as a cardholder of this brand. */
    public static SigningKey cardholder(BrandId brand) {
        var id = CardholderId.of(PAN, EXPIRY, PAN_SECRET);
        var profile = Profile.card(brand, "Bank", id, TWO_YEARS.within(EXPIRY), EXPIRY);
        return signing("cardholder", hierarchy().of(brand).cca(), profile);
    }

    /** Who a merchant is; its number is its name with {@code -1}. */
    public static MerchantData merchantData(String merchant) {
        var names = new MerchantData.MerNames("en", merchant, "Kyoto", Optional.empty(), Optional.empty(), "Japan");
        return new MerchantData(
                new MerchantId(merchant + "-1"), new Bin("400000"), List.of(names), new CountryCode(392), true);
    }

    /** The same key with another meter. */
    public static SigningKey metered(SigningKey key, PrivateKeyMeter meter) {
        return SigningKey.certified(privateKey(key.certificate()), key.chain(), meter);
    }

    /** The same key with another meter. */
    public static DecryptionKey metered(DecryptionKey key, PrivateKeyMeter meter) {
        return DecryptionKey.certified(privateKey(key.certificate()), key.chain(), meter);
    }

    /** The private key of a holder that was asked for before. */
    public static PrivateKey privateKey(X509Certificate certificate) {
        return KEYS.values().stream()
                .filter(it -> it.chain().get(0).equals(certificate))
                .map(it -> it.pair().getPrivate())
                .findFirst()
                .orElseThrow();
    }

    private static SigningKey signing(String holder, CertificateAuthority authority, Profile profile) {
        var held = held(holder + " signs by " + authority, authority, profile);
        return SigningKey.certified(held.pair().getPrivate(), held.chain(), PrivateKeyMeter.UNREAD);
    }

    private static DecryptionKey encryption(String holder, CertificateAuthority authority, Profile profile) {
        var held = held(holder + " decrypts by " + authority, authority, profile);
        return DecryptionKey.certified(held.pair().getPrivate(), held.chain(), PrivateKeyMeter.UNREAD);
    }

    private static Held held(String name, CertificateAuthority authority, Profile profile) {
        return KEYS.computeIfAbsent(name, any -> {
            var pair = KeyPairs.generate(2048);
            return new Held(pair, authority.issue(profile, pair.getPublic()));
        });
    }
}
