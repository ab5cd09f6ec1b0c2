package kessai.wakeup;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount to be paid: more than nothing, and at most 15 digits in the currency's smallest unit.
 *
 * @param minor how many of the currency's smallest unit
 */
public record Money(Currency currency, BigInteger minor) {

    private static final BigInteger LIMIT = BigInteger.TEN.pow(15);

    private static final Shape DECIMAL =
            Shape.of("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?", "a decimal number in a string, such as \"12.50\"");

    /** Refuses nothing, less than nothing, and more than 15 digits. */
    public Money {
        if (minor.signum() <= 0 || minor.compareTo(LIMIT) >= 0) {
            throw new ValueRefused(
                    "more than 0 and at most 15 digits in the smallest unit", new BigDecimal(minor).toString());
        }
    }

    /** Reads a decimal such as {@code 12.50}: no sign, no exponent, at most the currency's decimals. */
    public static Money parse(Currency currency, String value) {
        BigDecimal decimal = new BigDecimal(DECIMAL.check(value));
        if (decimal.scale() > currency.exponent()) {
            throw new ValueRefused("at most " + currency.exponent() + " decimals in " + currency, value);
        }
        BigInteger minor = decimal.movePointRight(currency.exponent()).toBigIntegerExact();
        if (minor.signum() == 0) {
            throw new ValueRefused("more than 0", value);
        }
        return new Money(currency, minor);
    }

    /** As a decimal with all of the currency's decimals, such as {@code 12.50}. */
    public String value() {
        return new BigDecimal(minor, currency.exponent()).toPlainString();
    }

    @Override
    public String toString() {
        return currency + " " + value();
    }
}
