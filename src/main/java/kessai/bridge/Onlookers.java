package kessai.bridge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kessai.wakeup.TerminalAddress;

/**
 * The terminals whose screen was looked at lately. A page that nobody sees at the moment listens to no events, but looks now
 * and then, once in two minutes at least.
 */
class Onlookers {

    private static final Duration LATELY = Duration.ofMinutes(3);
    private static final int MANY = 1000;

    private final Map<TerminalAddress, Instant> last = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Onlookers(InstantSource clock) {
        this.clock = clock;
    }

    /** A terminal's screen is looked at. */
    void look(TerminalAddress terminal) {
        Instant now = clock.instant();
        if (last.size() > MANY) {
            last.values().removeIf(then -> !isLately(then, now));
        }
        last.put(terminal, now);
    }

    /** Whether a terminal's screen was looked at lately. */
    boolean of(TerminalAddress terminal) {
        return Optional.ofNullable(last.get(terminal))
                .filter(then -> isLately(then, clock.instant()))
                .isPresent();
    }

    /** How many are kept. */
    int size() {
        return last.size();
    }

    private static boolean isLately(Instant then, Instant now) {
        return then.isAfter(now.minus(LATELY));
    }
}
