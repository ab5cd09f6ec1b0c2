package kessai.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kessai.broker.Addresses;
import kessai.journey.JourneyJson;
import kessai.journey.Outcome;
import kessai.routing.Headers;
import kessai.store.Outbox;
import kessai.store.Store;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Acts on what time does to terminals: a settlement that no wallet has ended by its deadline has expired for them. */
class BridgeSweeper {

    private static final int AT_ONCE = 500;

    /** A wallet that acts on the same deadline gets to say so first. */
    private static final Duration GRACE = Duration.ofMillis(700);

    private final Store store;
    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Outbox outbox;
    private final EndedCount endedCount;
    private final Clock clock;
    private volatile boolean running;

    BridgeSweeper(Store store, WakeUps wakeUps, Prompts prompts, Outbox outbox, EndedCount endedCount, Clock clock) {
        this.store = store;
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.outbox = outbox;
        this.endedCount = endedCount;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        outbox.start();
        running = true;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running = false;
        outbox.stop();
    }

    /** Ends what is overdue. */
    @Scheduled(fixedDelayString = "${kessai.bridge.sweep-interval:500ms}")
    void sweep() {
        if (!running) {
            return;
        }
        Instant now = clock.instant();
        for (KeptWakeUp kept : wakeUps.overdue(now.minus(GRACE), AT_ONCE)) {
            store.inTransaction(() -> {
                if (wakeUps.expired(kept.settlement(), "no wallet said how it ended", now)) {
                    prompts.close(kept.settlement(), now);
                    endedCount.add(kept.terminal(), Outcome.EXPIRED);
                    outbox.add(
                            Addresses.JOURNEY,
                            Map.of(Headers.SETTLEMENT, kept.settlement().text(), Headers.MESSAGE_TYPE, "Journey"),
                            JourneyJson.write(Modules.expired(kept, now)));
                }
            });
        }
    }
}
