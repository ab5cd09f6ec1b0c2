package kessai.set;

import static kessai.der.Alphabet.VISIBLE;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * The card network's name for a transaction; it comes back in AuthRes (set-protocol 2.1).
 *
 * <pre>
 * PaySysID ::= VisibleString (SIZE(1..64))
 * </pre>
 */
@Transparent
public record PaySysId(@Text(VISIBLE) String value) {

    /** Refuses other lengths than 1 to 64. */
    public PaySysId {
        Bounds.visible("PaySysID", value, 1, 64);
    }
}
