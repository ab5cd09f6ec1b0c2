package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kessai.wakeup.TerminalAddress;
import org.junit.jupiter.api.Test;

class OnlookersTest {

    private static final TerminalAddress TERMINAL = TerminalAddress.parse("102@demo");

    private Instant now = Instant.parse("2026-11-05T10:00:00Z");
    private final Onlookers onlookers = new Onlookers(() -> now);

    @Test
    void whoLookedLatelyStillWatches() {
        assertThat(onlookers.of(TERMINAL)).isFalse();

        onlookers.look(TERMINAL);
        now = now.plus(Duration.ofMinutes(2));

        assertThat(onlookers.of(TERMINAL)).isTrue();
        assertThat(onlookers.of(TerminalAddress.parse("101@demo"))).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(onlookers.of(TERMINAL)).isFalse();
    }

    @Test
    void manyAreForgottenOnceTheyAreNoLongerOfUse() {
        for (int i = 0; i <= 1000; i++) {
            onlookers.look(TerminalAddress.parse(i + "@demo"));
        }
        now = now.plus(Duration.ofMinutes(3));

        onlookers.look(TERMINAL);

        assertThat(onlookers.size()).isOne();
    }
}
