package kessai.wakeup;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as SET writes it: the currency's number, an integer, and the power of ten it is multiplied with. */
final class PurchAmt {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,3})[ \\t]+([0-9]{1,15})[ \\t]+(0|-[1-4]|[1-9])");

    private PurchAmt() {}

    /** Reads {@code 840 12950 -2}, which is USD 129.50. */
    static Money parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new ValueRefused("currency, amount and exponent, as in 840 12950 -2", text);
        }
        Currency currency = Currency.of(Integer.parseInt(matcher.group(1)));
        int exponent = Integer.parseInt(matcher.group(3));
        if (-exponent > currency.exponent()) {
            throw new ValueRefused("at most " + currency.exponent() + " decimals in " + currency, text);
        }
        BigInteger tens = BigInteger.TEN.pow(currency.exponent() + exponent);
        return new Money(currency, new BigInteger(matcher.group(2)).multiply(tens));
    }

    static String print(Money money) {
        Currency currency = money.currency();
        return "%03d %s %d".formatted(currency.number(), money.minor(), -currency.exponent());
    }
}
