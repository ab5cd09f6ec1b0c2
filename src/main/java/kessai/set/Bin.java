package kessai.set;

import static kessai.der.Alphabet.NUMERIC;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * The first six digits of the card number; they say which bank issued the card (set-protocol 2.1).
 *
 * <pre>
 * BIN ::= NumericString (SIZE(6))
 * </pre>
 */
@Transparent
public record Bin(@Text(NUMERIC) String value) {

    /** Refuses what is not six digits. */
    public Bin {
        Bounds.digits("BIN", value, 6, 6);
    }
}
