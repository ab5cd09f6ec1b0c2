package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * A wallet asks a merchant to open a purchase (set-protocol 2.5).
 *
 * <pre>
 * PInitReq ::= SEQUENCE { rrpid RRPID, language Language, localID-C LocalID, localID-M [0] LocalID OPTIONAL, chall-C Challenge,
 *   brandID BrandID, bin BIN, thumbs [1] EXPLICIT Thumbs OPTIONAL, piRqExtensions [2] MsgExtensions OPTIONAL }
 * </pre>
 */
@Tag(value = 0, explicit = true)
public record PInitReq(
        Rrpid rrpid,
        Language language,
        LocalId lidC,
        @Tag(0) Optional<LocalId> lidM,
        Challenge challC,
        BrandId brandId,
        Bin bin,
        @Tag(value = 1, explicit = true) Optional<Thumbs> thumbs,
        @Tag(2) Optional<MsgExtensions> piRqExtensions)
        implements Message {

    @Override
    public String type() {
        return "PInitReq";
    }
}
