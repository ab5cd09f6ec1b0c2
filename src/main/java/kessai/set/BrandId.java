package kessai.set;

import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * A brand, perhaps with its product: {@code Visa:Gold} (set-protocol 2.1).
 *
 * <pre>
 * BrandID ::= SETString {40}     -- "brand[:Product]"
 * </pre>
 */
@Transparent
public record BrandId(@Text(VISIBLE_OR_BMP) String value) {

    /** Refuses other lengths than 1 to 40. */
    public BrandId {
        Bounds.setString("BrandID", value, 1, 40);
    }

    /** The brand without its product. */
    public BrandId brand() {
        int colon = value.indexOf(':');
        return colon > 0 ? new BrandId(value.substring(0, colon)) : this;
    }
}
