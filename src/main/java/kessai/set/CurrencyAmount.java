package kessai.set;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of money: {@code amount} times ten to the power {@code amtExp10} (set-protocol 2.1). USD 129.50 is 840 12950 -2.
 *
 * <pre>
 * CurrencyAmount ::= SEQUENCE { currency Currency, amount INTEGER (0..MAX), amtExp10 INTEGER }
 * Currency       ::= INTEGER (1..999)     -- ISO 4217 numeric
 * </pre>
 */
public record CurrencyAmount(int currency, BigInteger amount, int amtExp10) {

    /** More than the minor unit of any currency; the bound keeps arithmetic with amounts cheap. */
    private static final int EXPONENT_MAX = 30;

    /** Refuses a negative amount, a currency outside ISO 4217 and an exponent beyond 30. */
    public CurrencyAmount {
        Bounds.range("currency", currency, 1, 999);
        Bounds.natural("amount", amount);
        Bounds.range("amtExp10", amtExp10, -EXPONENT_MAX, EXPONENT_MAX);
    }

    /** This many of the currency's main units. */
    public BigDecimal value() {
        return new BigDecimal(amount, -amtExp10);
    }

    /** Nothing, in the same currency and unit. */
    public CurrencyAmount zero() {
        return new CurrencyAmount(currency, BigInteger.ZERO, amtExp10);
    }
}
