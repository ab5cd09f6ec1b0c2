package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * The language the cardholder reads, as an RFC 1766 tag (set-protocol 2.1).
 *
 * <pre>
 * Language ::= VisibleString (SIZE(1..35))
 * </pre>
 */
@Transparent
public record Language(@Text(VISIBLE) String value) {

    /** Refuses other lengths than 1 to 35. */
    public Language {
        Bounds.visible("Language", value, 1, 35);
    }
}
