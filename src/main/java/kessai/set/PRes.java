package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * A merchant tells how the purchase stands (set-protocol 2.7).
 *
 * <pre>
 * PRes ::= S { M, PResData }
 * </pre>
 */
@Tag(value = 3, explicit = true)
@Transparent
public record PRes(Signed<PResData> content) implements Message {

    @Override
    public String type() {
        return "PRes";
    }
}
