package kessai.approval;

import static kessai.der.Alphabet.UTF8;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * The module answers a wallet's request: signed with the module's registered key over the request's digest, and closed
 * with the key that the request brought along.
 *
 * <pre>
 * ApprovalAnswer ::= SEQUENCE { requestDigest OCTET STRING, decision ENUMERATED { approved(0), declined(1) },
 *   reason [0] UTF8String OPTIONAL, order [1] OrderTold OPTIONAL }
 * </pre>
 *
 * @param requestDigest SHA-256 over the DER of the request that is answered
 * @param decision the customer's
 * @param reason in words, where it was declined
 * @param order what was ordered, where it was approved
 */
public record ApprovalAnswer(
        Bytes requestDigest,
        Decision decision,
        @Tag(0) @Text(UTF8) Optional<String> reason,
        @Tag(1) Optional<OrderTold> order) {

    public ApprovalAnswer {
        if ((decision == Decision.APPROVED) != order.isPresent()) {
            throw new IllegalArgumentException("the order is told with an approval, and only then");
        }
    }
}
