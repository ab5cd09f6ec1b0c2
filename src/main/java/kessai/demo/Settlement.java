package kessai.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A settlement as the shop reads it.
 *
 * @param id its name
 * @param order the shop's order number
 * @param state {@code open}, {@code unknown} or {@code ended}
 * @param outcome how it ended
 * @param brand what it was settled with
 * @param reason why it ended so, in words
 * @param startedAt when it was accepted
 * @param endedAt when it ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settlement(
        String id,
        String order,
        String state,
        @Nullable String outcome,
        @Nullable String brand,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt) {

    boolean isEnded() {
        return "ended".equals(state);
    }

    /** The outcome's word; the state of one that has not ended. */
    String word() {
        return outcome == null ? state : outcome;
    }

    /** Whether a wallet settled it, so that its time says something about settling. */
    boolean isSettled() {
        return "captured".equals(outcome) || "authorized".equals(outcome);
    }

    /** From acceptance to the end, as the server recorded both: the same whenever one asks. */
    Duration took() {
        return endedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt);
    }
}
