package kessai.journey;

import java.time.Instant;
import kessai.wakeup.SettlementId;

/**
 * One step of a settlement's journey. It names no card and quotes no order.
 *
 * @param settlement whose journey
 * @param at when
 * @param party who, as {@code shop/garden}, {@code terminal/107@demo}, {@code wallet/master}; at most 90 characters
 * @param step what, in a word or two; at most 40 characters
 * @param detail what was decided and why; cut at 300 characters
 */
public record JourneyEntry(SettlementId settlement, Instant at, String party, String step, String detail) {

    private static final int LONGEST_PARTY = 90;
    private static final int LONGEST_STEP = 40;
    private static final int LONGEST_DETAIL = 300;

    public JourneyEntry {
        if (party.isEmpty() || party.length() > LONGEST_PARTY) {
            throw new IllegalArgumentException("expected a party of 1 to 90 characters, found " + party.length());
        }
        if (step.isEmpty() || step.length() > LONGEST_STEP) {
            throw new IllegalArgumentException("expected a step of 1 to 40 characters, found " + step.length());
        }
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL - 1) + "…";
        }
    }
}
