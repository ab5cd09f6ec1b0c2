package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * A merchant and the place in it where the sale was made (set-protocol 2.3).
 *
 * <pre>
 * MerTermIDs ::= SEQUENCE { merchantID MerchantID, terminalID VisibleString OPTIONAL, agentNum INTEGER OPTIONAL,
 *   chainNum [0] INTEGER OPTIONAL, storeNum [1] INTEGER OPTIONAL }
 * </pre>
 */
public record MerTermIds(
        MerchantId merchantId,
        @Text(VISIBLE) Optional<String> terminalId,
        Optional<Integer> agentNum,
        @Tag(0) Optional<Integer> chainNum,
        @Tag(1) Optional<Integer> storeNum) {

    /** Refuses a terminal name of more than 48 characters. */
    public MerTermIds {
        terminalId.ifPresent(id -> Bounds.visible("terminalID", id, 1, 48));
    }

    /** A merchant, nothing said of the place. */
    public MerTermIds(MerchantId merchantId) {
        this(merchantId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
