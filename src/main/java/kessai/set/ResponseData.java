package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * What the card network said (set-protocol 2.8).
 *
 * <pre>
 * ResponseData ::= SEQUENCE { authValCodes [0] AuthValCodes OPTIONAL, respReason [1] RespReason OPTIONAL, cardType [2] CardType OPTIONAL,
 *   avsResult [3] AVSResult OPTIONAL, logRefID VisibleString (SIZE(0..32)) OPTIONAL }
 * </pre>
 */
public record ResponseData(
        @Tag(0) Optional<AuthValCodes> authValCodes,
        @Tag(1) Optional<RespReason> respReason,
        @Tag(2) Optional<CardType> cardType,
        @Tag(3) Optional<AvsResult> avsResult,
        @Text(VISIBLE) Optional<String> logRefId) {

    /** Refuses a reference of more than 32 characters. */
    public ResponseData {
        logRefId.ifPresent(id -> Bounds.visible("logRefID", id, 0, 32));
    }
}
