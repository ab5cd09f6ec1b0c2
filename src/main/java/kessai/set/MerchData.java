package kessai.set;

import static kessai.der.Alphabet.NUMERIC;

import java.util.Optional;
import kessai.der.Text;

/**
 * What kind of business the merchant is in (set-protocol 2.8).
 *
 * <pre>
 * MerchData ::= SEQUENCE { merchCatCode NumericString (SIZE(4)) OPTIONAL, merchGroup MerchGroup OPTIONAL }
 * </pre>
 */
public record MerchData(@Text(NUMERIC) Optional<String> merchCatCode, Optional<MerchGroup> merchGroup) {

    /** Refuses a category that is not four digits. */
    public MerchData {
        merchCatCode.ifPresent(code -> Bounds.digits("merchCatCode", code, 4, 4));
    }
}
