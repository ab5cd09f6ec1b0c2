package kessai.set;

import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import java.util.Optional;
import kessai.der.Text;

/**
 * The cardholder's address for the issuer to check (set-protocol 2.8).
 *
 * <pre>
 * AVSData ::= SEQUENCE { streetAddress SETString OPTIONAL, location Location }
 * </pre>
 */
public record AvsData(@Text(VISIBLE_OR_BMP) Optional<String> streetAddress, Location location) {

    /** Refuses a street of more than 128 characters. */
    public AvsData {
        streetAddress.ifPresent(street -> Bounds.setString("streetAddress", street, 1, 128));
    }
}
