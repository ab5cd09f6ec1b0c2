package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * An address for a person to open; nothing here dials it (set-protocol 2.1).
 *
 * <pre>
 * URL ::= VisibleString (SIZE(1..512))
 * </pre>
 */
@Transparent
public record Url(@Text(VISIBLE) String value) {

    /** Refuses other lengths than 1 to 512. */
    public Url {
        Bounds.visible("URL", value, 1, 512);
    }
}
