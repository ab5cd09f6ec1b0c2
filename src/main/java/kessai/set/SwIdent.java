package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * The software that speaks: vendor, product and version (set-protocol 2.1).
 *
 * <pre>
 * SWIdent ::= VisibleString (SIZE(1..256))
 * </pre>
 */
@Transparent
public record SwIdent(@Text(VISIBLE) String value) {

    /** Refuses other lengths than 1 to 256. */
    public SwIdent {
        Bounds.visible("SWIdent", value, 1, 256);
    }
}
