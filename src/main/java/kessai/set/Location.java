package kessai.set;

import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * A place (set-protocol 2.8).
 *
 * <pre>
 * Location ::= SEQUENCE { countryCode CountryCode, city [0] EXPLICIT SETString OPTIONAL, stateProvince [1] EXPLICIT SETString OPTIONAL,
 *   postalCode [2] EXPLICIT SETString OPTIONAL, locationID [3] EXPLICIT SETString OPTIONAL }
 * </pre>
 */
public record Location(
        CountryCode countryCode,
        @Tag(value = 0, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> city,
        @Tag(value = 1, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> stateProvince,
        @Tag(value = 2, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> postalCode,
        @Tag(value = 3, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> locationId) {

    /** Refuses names of more than 50 characters, postal codes of more than 14 and location numbers of more than 10. */
    public Location {
        city.ifPresent(name -> Bounds.setString("city", name, 1, 50));
        stateProvince.ifPresent(name -> Bounds.setString("stateProvince", name, 1, 50));
        postalCode.ifPresent(code -> Bounds.setString("postalCode", code, 1, 14));
        locationId.ifPresent(id -> Bounds.setString("locationID", id, 1, 10));
    }
}
