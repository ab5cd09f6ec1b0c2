package kessai.der;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** GeneralizedTime as DER has it: {@code YYYYMMDDHHMMSSZ}. Fractions of a second are refused, not lost. */
final class Times {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
    private static final int LENGTH = 15;

    private Times() {}

    static String print(Instant time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new Fault("has a fraction of a second");
        }
        try {
            String printed = FORMAT.format(time);
            if (printed.length() == LENGTH) {
                return printed;
            }
        } catch (DateTimeException outside) {
            throw new Fault("is not in the years 0 to 9999");
        }
        throw new Fault("is not in the years 0 to 9999");
    }

    static Instant parse(String time) {
        if (time.length() != LENGTH) {
            throw new Fault("is not of the form YYYYMMDDHHMMSSZ");
        }
        try {
            return Instant.from(FORMAT.parse(time));
        } catch (DateTimeException malformed) {
            throw new Fault("is not of the form YYYYMMDDHHMMSSZ");
        }
    }
}
