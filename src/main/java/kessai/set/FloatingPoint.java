package kessai.set;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A ratio or rate, {@code mantissa} times ten to the power {@code base10Exp}. SET has REAL here, which no library at hand
 * reads; this is its replacement (set-protocol 2.1).
 *
 * <pre>
 * FloatingPoint ::= SEQUENCE { mantissa INTEGER, base10Exp INTEGER }
 * </pre>
 */
public record FloatingPoint(BigInteger mantissa, int base10Exp) {

    private static final int DIGITS = 12;
    private static final int BITS_MAX = 256;
    private static final int EXPONENT_MAX = 300;

    /** Refuses numbers so large or small that arithmetic with them is not cheap. */
    public FloatingPoint {
        Bounds.range("mantissa's bits", mantissa.bitLength(), 0, BITS_MAX);
        Bounds.range("base10Exp", base10Exp, -EXPONENT_MAX, EXPONENT_MAX);
    }

    /** The number, as short as it can be said. */
    public static FloatingPoint of(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return new FloatingPoint(shortest.unscaledValue(), -shortest.scale());
    }

    /** The first number divided by the second, to twelve digits. */
    public static FloatingPoint ratio(BigDecimal dividend, BigDecimal divisor) {
        return of(dividend.divide(divisor, new MathContext(DIGITS)));
    }

    /** The number. */
    public BigDecimal value() {
        return new BigDecimal(mantissa, -base10Exp);
    }
}
