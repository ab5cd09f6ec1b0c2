package kessai.certificate;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.set.BrandId;
import kessai.treatment.KeyPairs;

/**
 * SET's hierarchy: a root, under it an authority for each brand, and under each of these four for the holders of
 * certificates (set-protocol.md section 1.1; the wallets' is of systems.md).
 */
public final class Hierarchy {

    private static final Duration ROOT_LASTS = Duration.ofDays(20 * 365);
    private static final Duration BRAND_LASTS = Duration.ofDays(15 * 365);
    private static final Duration AUTHORITY_LASTS = Duration.ofDays(10 * 365);

    private static final String ROOT = "root";
    private static final String NEXT_ROOT = "next-root";

    private static final Map<CertificateType, String> UNITS = Map.of(
            CertificateType.CCA, "Cardholders",
            CertificateType.MCA, "Merchants",
            CertificateType.PCA, "Payment Gateways",
            CertificateType.WCA, "Wallets");

    private static final List<CertificateType> BELOW_ROOT = Stream.concat(
                    Stream.of(CertificateType.BCA), UNITS.keySet().stream())
            .sorted()
            .toList();

    private final CertificateAuthority root;
    private final CertificateAuthority nextRoot;
    private final Map<BrandId, BrandAuthorities> brands;

    Hierarchy(CertificateAuthority root, CertificateAuthority nextRoot, Map<BrandId, BrandAuthorities> brands) {
        this.root = root;
        this.nextRoot = nextRoot;
        this.brands = Collections.unmodifiableMap(new LinkedHashMap<>(brands));
    }

    /** A new hierarchy for these brands, all of whose certificates hold from now on. */
    public static Hierarchy create(List<BrandId> brands, KeySizes sizes, Instant now, SecureRandom random) {
        var rootPairs = KeyPairs.generate(sizes.root(), 2);
        var pairs = new ArrayDeque<>(KeyPairs.generate(sizes.authority(), brands.size() * BELOW_ROOT.size()));
        var validity = Validity.of(now, ROOT_LASTS);
        var nextKey = rootPairs.get(1).getPublic().getEncoded();
        var root = CertificateAuthority.root(rootPairs.get(0), Profile.root(validity, nextKey), random);
        // The next root's key waits for its turn in the store; the certificate it has until then goes nowhere.
        var nextRoot = CertificateAuthority.root(rootPairs.get(1), Profile.root(validity, nextKey), random);
        var authorities = new LinkedHashMap<BrandId, BrandAuthorities>();
        for (var brand : brands) {
            authorities.put(brand, authorities(brand, root, pairs, now));
        }
        return new Hierarchy(root, nextRoot, authorities);
    }

    private static BrandAuthorities authorities(
            BrandId brand, CertificateAuthority root, Deque<KeyPair> pairs, Instant now) {
        var authorities = new EnumMap<CertificateType, CertificateAuthority>(CertificateType.class);
        var bca = root.delegate(Profile.brandAuthority(brand, Validity.of(now, BRAND_LASTS)), pairs.pop());
        authorities.put(CertificateType.BCA, bca);
        UNITS.forEach((type, unit) -> {
            var profile = Profile.authority(type, brand, unit, Validity.of(now, AUTHORITY_LASTS));
            authorities.put(type, bca.delegate(profile, pairs.pop()));
        });
        return BrandAuthorities.of(authorities);
    }

    /** The authorities that {@link #write} wrote. */
    public static Hierarchy read(Path file, char[] password, SecureRandom random) {
        var entries = KeyStores.read(file, password);
        var brands = new LinkedHashMap<BrandId, BrandAuthorities>();
        for (var number = 0; entries.containsKey(alias(number, CertificateType.BCA)); number++) {
            var authorities = read(entries, number, random);
            brands.put(authorities.brand(), authorities);
        }
        return new Hierarchy(read(required(entries, ROOT), random), read(required(entries, NEXT_ROOT), random), brands);
    }

    /** Writes all keys and certificates into one PKCS#12 file. */
    public void write(Path file, char[] password) {
        var entries = new LinkedHashMap<String, KeyStores.Entry>();
        entries.put(ROOT, entry(root));
        entries.put(NEXT_ROOT, entry(nextRoot));
        var number = 0;
        for (var authorities : brands.values()) {
            for (var type : BELOW_ROOT) {
                entries.put(alias(number, type), entry(authorities.of(type)));
            }
            number++;
        }
        KeyStores.write(file, password, entries);
    }

    /** The root's certificate: what everybody trusts. */
    public X509Certificate rootCertificate() {
        return root.certificate();
    }

    /** The brand's authorities. */
    public BrandAuthorities of(BrandId brand) {
        return Optional.ofNullable(brands.get(brand.brand()))
                .orElseThrow(() -> new IllegalArgumentException("There is no authority of brand " + brand.value()));
    }

    /** The brands that have authorities. */
    public Stream<BrandId> brands() {
        return brands.keySet().stream();
    }

    /** The root itself. */
    CertificateAuthority root() {
        return root;
    }

    private static BrandAuthorities read(Map<String, KeyStores.Entry> entries, int number, SecureRandom random) {
        var authorities = new EnumMap<CertificateType, CertificateAuthority>(CertificateType.class);
        for (var type : BELOW_ROOT) {
            authorities.put(type, read(required(entries, alias(number, type)), random));
        }
        return BrandAuthorities.of(authorities);
    }

    private static CertificateAuthority read(KeyStores.Entry entry, SecureRandom random) {
        return CertificateAuthority.of(entry.key(), entry.chain(), random);
    }

    private static KeyStores.Entry entry(CertificateAuthority authority) {
        var chain = authority.chain().isEmpty() ? List.of(authority.certificate()) : authority.chain();
        return new KeyStores.Entry(authority.key(), chain);
    }

    private static KeyStores.Entry required(Map<String, KeyStores.Entry> entries, String alias) {
        return Optional.ofNullable(entries.get(alias))
                .orElseThrow(() -> new IllegalStateException("The key of " + alias + " is missing"));
    }

    /** Names of entries know no upper case, brands do; so brands are numbered. */
    private static String alias(int number, CertificateType type) {
        return "brand-" + number + "/" + type.name().toLowerCase(Locale.ROOT);
    }
}
