package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * A merchant opens a purchase (set-protocol 2.5).
 *
 * <pre>
 * PInitRes ::= S { M, PInitResData }
 * </pre>
 */
@Tag(value = 1, explicit = true)
@Transparent
public record PInitRes(Signed<PInitResData> content) implements Message {

    @Override
    public String type() {
        return "PInitRes";
    }
}
