package kessai.set;

import static kessai.der.Alphabet.NUMERIC;

import kessai.der.Text;
import kessai.der.Transparent;

/**
 * A card number. It prints its last four digits at most (set-protocol 2.1).
 *
 * <pre>
 * PAN ::= NumericString (SIZE(1..19))
 * </pre>
 */
@Transparent
public record Pan(@Text(NUMERIC) String digits) {

    private static final int SHOWN = 4;
    private static final int HIDDEN_MIN = 8;

    /** Refuses what is not 1 to 19 digits. */
    public Pan {
        Bounds.digits("PAN", digits, 1, 19);
    }

    /** The first six digits, if there are as many. */
    public Bin bin() {
        return new Bin(digits.substring(0, Math.min(6, digits.length())));
    }

    /** The number with all but its last four digits starred out; all of it if it is short. */
    public String masked() {
        int shown = digits.length() >= SHOWN + HIDDEN_MIN ? SHOWN : 0;
        int hidden = digits.length() - shown;
        return "*".repeat(hidden) + digits.substring(hidden);
    }

    @Override
    public String toString() {
        return "Pan[" + masked() + "]";
    }
}
