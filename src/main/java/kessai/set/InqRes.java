package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * A merchant answers how the purchase stands (set-protocol 2.7).
 *
 * <pre>
 * InqRes ::= PRes
 * </pre>
 */
@Tag(value = 5, explicit = true)
@Transparent
public record InqRes(Signed<PResData> content) implements Message {

    @Override
    public String type() {
        return "InqRes";
    }
}
