package kessai.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ValueRefused;

/**
 * One step of a settlement's journey: who handled it, when, and what was decided and why. It names no card and quotes
 * no order.
 *
 * @param at to the microsecond, which is as much as every store keeps
 * @param party as {@code shop/garden}, {@code terminal/107@demo}, {@code wallet/slave-b}, {@code gateway/north}
 * @param step what was done, in a few words of at most 40 characters
 * @param detail what was decided and why, in at most 300 characters; longer ones are cut
 */
public record JourneyEntry(SettlementId settlement, Instant at, String party, String step, String detail) {

    /** The step with which a bridge says that nothing comes after it. */
    public static final String OUTCOME = "outcome";

    private static final Pattern PARTY =
            Pattern.compile("(shop|bridge|terminal|wallet|gateway|authority)/[a-z0-9@-]{1,79}");
    private static final Pattern STEP = Pattern.compile("[^\\p{Cntrl}]{1,40}");
    private static final int LONGEST_DETAIL = 300;

    /** Refuses a party or a step that cannot be one. */
    public JourneyEntry {
        if (!PARTY.matcher(party).matches()) {
            throw new ValueRefused("party", "a party, as in wallet/slave-b", party);
        }
        if (!STEP.matcher(step).matches()) {
            throw new ValueRefused("step", "1 to 40 characters", step);
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        detail = shown(detail);
    }

    /** No control characters, which a store or a screen might trip over. */
    private static String shown(String detail) {
        int length = Math.min(detail.length(), LONGEST_DETAIL);
        return detail.substring(0, length).replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }

    /** Whether nothing comes after it. */
    public boolean closes() {
        return step.equals(OUTCOME) && (party.startsWith("terminal/") || party.startsWith("bridge/"));
    }
}
