package kessai.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kessai.set.CardExpiry;
import kessai.set.Pan;

/**
 * Invents the demo's cards. A number says how the demo issuer answers: {@code 99000n} for the brand, two digits of
 * ISO 8583's response code, seven random digits, and the check digit. Bank numbers that begin with 99 are no bank's.
 */
final class TestCards {

    private static final String APPROVED = "00";

    /** By the name of the terminal; every other one's cards are approved. */
    private static final Map<String, String> CODES = Map.of("declined", "05", "silent", "68", "slow", "09");

    private static final int ACCOUNTS = 10_000_000;
    private static final int YEARS = 4;

    private final SecureRandom random;
    private final Clock clock;
    private final List<String> brands;
    private final List<String> numbers = new ArrayList<>();

    TestCards(List<String> brands, SecureRandom random, Clock clock) {
        this.brands = List.copyOf(brands);
        this.random = random;
        this.clock = clock;
    }

    /** A new card of a terminal's customer. */
    Pan issue(String terminal, String brand) {
        String digits =
                bin(brand) + CODES.getOrDefault(terminal, APPROVED) + String.format("%07d", random.nextInt(ACCOUNTS));
        String number = digits + checkDigit(digits);
        numbers.add(number);
        return new Pan(number);
    }

    /** The bank that issues a brand's cards. */
    String bin(String brand) {
        return "99%04d".formatted(brands.indexOf(brand) + 1);
    }

    /** Until when cards issued now are good. */
    CardExpiry expiry() {
        return CardExpiry.of(
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).plusYears(YEARS));
    }

    /** The numbers of all that were issued. */
    List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** ISO/IEC 7812: doubling every second digit from the right, the sum of all digits ends in zero. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
