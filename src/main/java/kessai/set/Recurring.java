package kessai.set;

import java.time.Instant;
import kessai.der.Tag;

/**
 * Payments that come again (set-protocol 2.6).
 *
 * @param recurringFrequency days from one payment to the next, at least
 * @param recurringExpiry no payment after this time
 *
 * <pre>
 * Recurring ::= SEQUENCE { recurringFrequency INTEGER (1..366), recurringExpiry Date }
 * </pre>
 */
@Tag(1)
public record Recurring(int recurringFrequency, Instant recurringExpiry) implements InstallRecurInd {

    /** Refuses a frequency outside 1 to 366. */
    public Recurring {
        Bounds.range("recurringFrequency", recurringFrequency, 1, 366);
    }
}
