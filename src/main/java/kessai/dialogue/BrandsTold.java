package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Tag;
import kessai.der.Text;
import kessai.wakeup.Brand;

/**
 * A wallet tells which brands it settles, or that they are what the bridge knows already.
 *
 * <pre>
 * BrandsTold ::= SEQUENCE { version OCTET STRING, brands [0] SEQUENCE OF UTF8String OPTIONAL }
 * </pre>
 *
 * @param version SHA-256 over the brands, a line each
 * @param brands at most 100, none twice; none: unchanged since that version
 */
public record BrandsTold(Bytes version, @Tag(0) @Text(UTF8) Optional<List<String>> brands) {

    /** The message's type. */
    public static final String TYPE = "BrandsTold";

    private static final int MOST = 100;
    private static final int OCTETS = 32;

    /** Refuses a version that is not that of the brands. */
    public BrandsTold {
        checkVersion(version);
        brands = brands.map(list -> Listed.checked(list, MOST));
        if (brands.isPresent() && !versionOf(brands.get()).equals(version)) {
            throw new IllegalArgumentException("expected the version of the brands, found another");
        }
    }

    /** What a wallet that settles these answers to who knows that version. */
    public static BrandsTold of(List<Brand> brands, Optional<Bytes> known) {
        List<String> texts = Listed.texts(brands);
        Bytes version = versionOf(texts);
        return new BrandsTold(
                version, known.filter(version::equals).isPresent() ? Optional.empty() : Optional.of(texts));
    }

    /** The brands; none: unchanged. */
    public Optional<List<Brand>> listed() {
        return brands.map(Listed::brands);
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }

    static void checkVersion(Bytes version) {
        if (version.size() != OCTETS) {
            throw new IllegalArgumentException("expected a version of 32 octets, found " + version.size());
        }
    }

    private static Bytes versionOf(List<String> brands) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            brands.forEach(brand -> sha256.update((brand + "\n").getBytes(StandardCharsets.UTF_8)));
            return Bytes.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
