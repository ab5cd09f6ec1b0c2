package kessai.bridge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;

/** Acts on what time does to what is gathered: what waited long enough is decided with what has come. */
class GatherSweeper {

    private static final int AT_ONCE = 200;

    private final Store store;
    private final Terminals terminals;
    private final WakeUps wakeUps;
    private final Gathers gathers;
    private final Outbox outbox;
    private final Clock clock;

    GatherSweeper(Store store, Terminals terminals, WakeUps wakeUps, Gathers gathers, Outbox outbox, Clock clock) {
        this.store = store;
        this.terminals = terminals;
        this.wakeUps = wakeUps;
        this.gathers = gathers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides what is overdue. */
    void sweep() {
        Instant now = clock.instant();
        for (SettlementId settlement : gathers.waiting(now, AT_ONCE)) {
            Optional<KeptWakeUp> kept = wakeUps.find(settlement);
            List<Brand> wanted = kept.map(it -> it.wakeUp().brands()).orElse(List.of());
            store.inTransaction(() -> {
                if (gathers.decide(settlement, wanted, now)) {
                    kept.ifPresent(this::goOn);
                }
            });
        }
    }

    /**
     * The bridge was stopped while it waited: whoever has not answered is asked again, and has as long as at first from when
     * he is asked. That may be a while, behind all else that waits after a restart; until then only the settlement's own
     * deadline ends the waiting.
     */
    void resume() {
        for (SettlementId settlement : gathers.undecided()) {
            wakeUps.find(settlement)
                    .ifPresent(kept -> store.inTransaction(() -> {
                        gathers.await(settlement, kept.deadline());
                        goOn(kept);
                    }));
        }
    }

    private void goOn(KeptWakeUp kept) {
        terminals
                .at(kept.terminal())
                .ifPresent(terminal -> outbox.add(
                        Addresses.brandsOf(store.party()),
                        kept.promoted(terminal.topology()).headers(Gathering.TYPE),
                        kept.settlement().text().getBytes(StandardCharsets.US_ASCII)));
    }
}
