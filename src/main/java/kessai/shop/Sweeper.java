package kessai.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kessai.journey.JourneyEntry;
import kessai.journey.Outcome;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Acts on what time does to settlements: one whose deadline has passed with no purchase under way has expired. */
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Settlements settlements;
    private final Journeys journeys;
    private final IdempotencyKeys keys;
    private final PurchaseWatch purchases;
    private final Clock clock;

    Sweeper(
            Store store,
            Settlements settlements,
            Journeys journeys,
            IdempotencyKeys keys,
            PurchaseWatch purchases,
            Clock clock) {
        this.store = store;
        this.settlements = settlements;
        this.journeys = journeys;
        this.keys = keys;
        this.purchases = purchases;
        this.clock = clock;
    }

    /** Ends the settlements that have expired. */
    @Scheduled(fixedDelayString = "${kessai.shop.sweep-interval:1s}")
    void sweep() {
        for (SettlementId id : settlements.overdue(clock.instant(), AT_ONCE)) {
            store.inTransaction(() -> expire(id));
        }
    }

    /** Forgets idempotency keys that are old. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        int forgotten = keys.forgetOld();
        LOG.debug("forgot {} idempotency keys", forgotten);
    }

    private void expire(SettlementId id) {
        Optional<Settlement> held = settlements.lock(id);
        if (held.isEmpty() || held.get().ending().isPresent() || purchases.isUnderWay(id)) {
            return;
        }
        Instant now = clock.instant();
        settlements.end(id, Outcome.EXPIRED, Optional.empty(), "nobody answered before the deadline");
        String party = "shop/" + held.get().shop();
        journeys.note(
                new JourneyEntry(id, now, party, "expired", "the deadline has passed with no purchase under way"));
    }
}
