package kessai.wakeup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A currency that one can pay in: in use somewhere, or a fund, by ISO 4217's list one.
 *
 * @param code its three letters
 * @param number its number, by which SET names it
 * @param exponent how many decimals it has
 */
public record Currency(String code, int number, int exponent) {

    private static final String EXPECTED = "the code of an ISO 4217 currency in use";

    /** In list one, and no country's: without these, list one would lack what no country pays in every day. */
    private static final List<String> FUNDS = List.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "VED");

    private static final Map<Integer, Currency> BY_NUMBER = inUse();
    private static final Map<String, Currency> BY_CODE =
            BY_NUMBER.values().stream().collect(Collectors.toUnmodifiableMap(Currency::code, Function.identity()));

    /** Refuses what cannot be a currency; use {@link #of(String)} for one that is. */
    public Currency {
        if (!code.matches("[A-Z]{3}") || number < 1 || number > 999 || exponent < 0 || exponent > 4) {
            throw new ValueRefused(EXPECTED, code);
        }
    }

    /** The currency with this code. */
    public static Currency of(String code) {
        Currency known = BY_CODE.get(code);
        if (known == null) {
            throw new ValueRefused(EXPECTED, code);
        }
        return known;
    }

    /** The currency with this number. */
    public static Currency of(int number) {
        Currency known = BY_NUMBER.get(number);
        if (known == null) {
            throw new ValueRefused("the number of an ISO 4217 currency in use", Integer.toString(number));
        }
        return known;
    }

    /** All of them. */
    public static Collection<Currency> all() {
        return BY_CODE.values();
    }

    /** What has no decimals (gold, tests, "no currency") cannot be an amount's currency, and is left out. */
    private static Map<Integer, Currency> inUse() {
        Map<Integer, Currency> found = new HashMap<>();
        Stream<java.util.Currency> funds = java.util.Currency.getAvailableCurrencies().stream()
                .filter(currency -> FUNDS.contains(currency.getCurrencyCode()));
        Stream<java.util.Currency> countries = Stream.of(Locale.getISOCountries())
                .map(country -> java.util.Currency.getInstance(
                        new Locale.Builder().setRegion(country).build()))
                .filter(Objects::nonNull);
        Stream.concat(funds, countries)
                .filter(currency -> currency.getDefaultFractionDigits() >= 0 && currency.getNumericCode() > 0)
                .map(currency -> new Currency(
                        currency.getCurrencyCode(), currency.getNumericCode(), currency.getDefaultFractionDigits()))
                .forEach(currency -> found.put(currency.number(), currency));
        return Map.copyOf(found);
    }

    @Override
    public String toString() {
        return code;
    }
}
