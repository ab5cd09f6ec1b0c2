package kessai.set;

import kessai.der.Null;
import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * No capture token, where one would stand (set-protocol 2.8).
 *
 * <pre>
 * null [2] EXPLICIT NULL
 * </pre>
 */
@Tag(value = 2, explicit = true)
@Transparent
public record CapTokenNull(Null content) implements CapToken {

    /** The one there is. */
    public CapTokenNull() {
        this(Null.NULL);
    }
}
