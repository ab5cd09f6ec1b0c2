package kessai.set;

import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * The merchant's number, given by the acquirer and certified in the merchant's certificate (set-protocol 2.1).
 *
 * <pre>
 * MerchantID ::= SETString {30}
 * </pre>
 */
@Transparent
public record MerchantId(@Text(VISIBLE_OR_BMP) String value) {

    /** Refuses other lengths than 1 to 30. */
    public MerchantId {
        Bounds.setString("MerchantID", value, 1, 30);
    }
}
