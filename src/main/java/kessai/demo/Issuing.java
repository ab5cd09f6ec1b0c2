package kessai.demo;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import kessai.certificate.BrandAuthorities;
import kessai.certificate.CardholderId;
import kessai.certificate.CertificateAuthority;
import kessai.certificate.Hierarchy;
import kessai.certificate.KeyStores;
import kessai.certificate.KeyUse;
import kessai.certificate.MerchantData;
import kessai.certificate.Profile;
import kessai.certificate.UncertifiedKey;
import kessai.certificate.Validity;
import kessai.set.Bin;
import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.set.CountryCode;
import kessai.set.MerchantId;

/** Has the demo's end entities certified: takes a key from the pool and goes to the authority in charge. */
final class Issuing {

    private static final Duration LASTS = Duration.ofDays(3 * 365);
    private static final String ACQUIRER = "Demo Acquirer";
    private static final String ISSUER = "Demo Issuer";
    private static final String OPERATOR = "Demo Wallets";
    private static final Bin ACQUIRER_BIN = new Bin("990000");
    private static final CountryCode JAPAN = new CountryCode(392);

    private final Hierarchy hierarchy;
    private final KeyPool pool;
    private final Clock clock;
    private final SecureRandom random;

    Issuing(Hierarchy hierarchy, KeyPool pool, Clock clock, SecureRandom random) {
        this.hierarchy = hierarchy;
        this.pool = pool;
        this.clock = clock;
        this.random = random;
    }

    /** A key and its certificate, with the certificates of the authorities. */
    record Certified(KeyPair pair, List<X509Certificate> chain) {
        KeyStores.Entry entry() {
            return new KeyStores.Entry(pair.getPrivate(), chain);
        }
    }

    Certified merchant(String brand, String shop, KeyUse use) {
        BrandId id = new BrandId(brand);
        return certified(id, BrandAuthorities::mca, Profile.merchant(id, ACQUIRER, data(shop), use, validity()));
    }

    Certified gatewaySigning(String brand, String gateway) {
        BrandId id = new BrandId(brand);
        return certified(id, BrandAuthorities::pca, Profile.gatewaySigning(id, ACQUIRER, gateway, validity()));
    }

    Certified gatewayEncryption(String brand, String gateway) {
        BrandId id = new BrandId(brand);
        return certified(id, BrandAuthorities::pca, Profile.gatewayEncryption(id, ACQUIRER, gateway, validity()));
    }

    Certified wallet(String brand, String wallet, KeyUse use) {
        BrandId id = new BrandId(brand);
        return certified(id, BrandAuthorities::wca, Profile.wallet(id, OPERATOR, wallet, use, validity()));
    }

    Certified card(String brand, CardholderId holder, CardExpiry expiry) {
        BrandId id = new BrandId(brand);
        Validity validity = validity().within(expiry);
        return certified(id, BrandAuthorities::cca, Profile.card(id, ISSUER, holder, validity, expiry));
    }

    /** A key that is registered, not certified. */
    KeyStores.Entry uncertified(String name) {
        return UncertifiedKey.of(pool.next(), name, clock.instant(), random);
    }

    SecureRandom random() {
        return random;
    }

    private Certified certified(
            BrandId brand, Function<BrandAuthorities, CertificateAuthority> authority, Profile profile) {
        KeyPair pair = pool.next();
        return new Certified(pair, authority.apply(hierarchy.of(brand)).issue(profile, pair.getPublic()));
    }

    private Validity validity() {
        return Validity.of(clock.instant(), LASTS);
    }

    private static MerchantData data(String shop) {
        MerchantData.MerNames names = new MerchantData.MerNames(
                "en", shop, "Kyoto", java.util.Optional.empty(), java.util.Optional.empty(), "Japan");
        return new MerchantData(new MerchantId(shop), ACQUIRER_BIN, List.of(names), JAPAN, true);
    }
}
