package kessai.certificate;

import static kessai.der.Alphabet.VISIBLE;
import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import java.util.List;
import java.util.Optional;
import kessai.der.Default;
import kessai.der.Tag;
import kessai.der.Text;
import kessai.set.Bin;
import kessai.set.CountryCode;
import kessai.set.MerchantId;

/**
 * Who a merchant is, in both its certificates (set-protocol.md section 4.2).
 *
 * <pre>
 * MerchantData ::= SEQUENCE { merID SETString (1..30), merAcquirerBIN NumericString (6), merNameSeq SEQUENCE OF MerNames,
 *    merCountry INTEGER (1..999), merAuthFlag BOOLEAN DEFAULT TRUE }
 * </pre>
 */
public record MerchantData(
        MerchantId merId,
        Bin merAcquirerBin,
        List<MerNames> merNameSeq,
        CountryCode merCountry,
        @Default(1) boolean merAuthFlag) {

    /** Refuses a merchant without name. */
    public MerchantData {
        merNameSeq = List.copyOf(merNameSeq);
        if (merNameSeq.isEmpty()) {
            throw new IllegalArgumentException("merNameSeq is empty");
        }
    }

    /**
     * The merchant's name and place in one language.
     *
     * <pre>
     * MerNames ::= SEQUENCE { language [0] VisibleString (1..35), name [1] EXPLICIT SETString (1..50),
     *    city [2] EXPLICIT SETString (1..50), stateProvince [3] EXPLICIT SETString (1..50) OPTIONAL,
     *    postalCode [4] EXPLICIT SETString (1..14) OPTIONAL, countryName [5] EXPLICIT SETString (1..50) }
     * </pre>
     */
    public record MerNames(
            @Tag(0) @Text(VISIBLE) String language,
            @Tag(value = 1, explicit = true) @Text(VISIBLE_OR_BMP) String name,
            @Tag(value = 2, explicit = true) @Text(VISIBLE_OR_BMP) String city,
            @Tag(value = 3, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> stateProvince,
            @Tag(value = 4, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> postalCode,
            @Tag(value = 5, explicit = true) @Text(VISIBLE_OR_BMP) String countryName) {}
}
