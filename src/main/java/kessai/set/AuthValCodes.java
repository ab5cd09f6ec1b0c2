package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * The card network's codes for an authorisation (set-protocol 2.8).
 *
 * <pre>
 * AuthValCodes ::= SEQUENCE { approvalCode [0] VisibleString (SIZE(6)) OPTIONAL, authCharInd [1] AuthCharInd OPTIONAL,
 *   validationCode [2] VisibleString (SIZE(4)) OPTIONAL, marketSpecDataID [3] MarketSpecDataID OPTIONAL }
 * </pre>
 */
public record AuthValCodes(
        @Tag(0) @Text(VISIBLE) Optional<String> approvalCode,
        @Tag(1) Optional<AuthCharInd> authCharInd,
        @Tag(2) @Text(VISIBLE) Optional<String> validationCode,
        @Tag(3) Optional<MarketSpecDataId> marketSpecDataId) {

    /** Refuses codes of other lengths than 6 and 4. */
    public AuthValCodes {
        approvalCode.ifPresent(code -> Bounds.visible("approvalCode", code, 6, 6));
        validationCode.ifPresent(code -> Bounds.visible("validationCode", code, 4, 4));
    }
}
