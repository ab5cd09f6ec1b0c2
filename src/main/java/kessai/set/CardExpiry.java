package kessai.set;

import static kessai.der.Alphabet.NUMERIC;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import kessai.der.Text;
import kessai.der.Transparent;

/**
 * The last month in which a card is good. It does not print it (set-protocol 2.1).
 *
 * <pre>
 * CardExpiry ::= NumericString (SIZE(6))     -- YYYYMM
 * </pre>
 */
@Transparent
public record CardExpiry(@Text(NUMERIC) String value) {

    private static final int YEAR_DIGITS = 4;

    /** Refuses what is not a year and a month. */
    public CardExpiry {
        Bounds.digits("CardExpiry", value, 6, 6);
        Bounds.range("CardExpiry's month", Integer.parseInt(value.substring(YEAR_DIGITS)), 1, 12);
    }

    /** The expiry in this month. */
    public static CardExpiry of(YearMonth month) {
        return new CardExpiry(month.format(DateTimeFormatter.ofPattern("uuuuMM")));
    }

    /** The month. */
    public YearMonth month() {
        return YearMonth.of(
                Integer.parseInt(value.substring(0, YEAR_DIGITS)), Integer.parseInt(value.substring(YEAR_DIGITS)));
    }

    @Override
    public String toString() {
        return "CardExpiry[hidden]";
    }
}
