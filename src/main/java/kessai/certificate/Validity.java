package kessai.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import kessai.set.CardExpiry;

/**
 * From when and until when a certificate holds, and until when its private key signs (privateKeyUsagePeriod), so that
 * the last signatures can still be verified for a while. Whole seconds; all ends belong to it.
 */
public record Validity(Instant notBefore, Instant notAfter, Instant signsUntil) {

    /** How long before its certificate's end a key stops to sign. */
    private static final Duration REST = Duration.ofDays(30);

    /** Refuses periods that end before they begin; fractions of a second are cut off. */
    public Validity {
        notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
        notAfter = notAfter.truncatedTo(ChronoUnit.SECONDS);
        signsUntil = signsUntil.truncatedTo(ChronoUnit.SECONDS);
        if (signsUntil.isBefore(notBefore) || notAfter.isBefore(signsUntil)) {
            throw new IllegalArgumentException(
                    "A certificate's key signs within its validity, not until " + signsUntil);
        }
    }

    /** For so long, of which the key does not sign in the last 30 days, or the last half if that is less. */
    public static Validity of(Instant notBefore, Duration length) {
        var end = notBefore.plus(length);
        var rest = length.dividedBy(2).compareTo(REST) < 0 ? length.dividedBy(2) : REST;
        return new Validity(notBefore, end, end.minus(rest));
    }

    /** Cut so that it does not outlive the card, as a cardholder's certificate must not (set-protocol.md section 4.1). */
    public Validity within(CardExpiry expiry) {
        var end = lastSecondOf(expiry);
        return new Validity(notBefore, earlier(notAfter, end), earlier(signsUntil, end));
    }

    /** The last second of the card's last month. */
    static Instant lastSecondOf(CardExpiry expiry) {
        return expiry.month()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minusSeconds(1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
