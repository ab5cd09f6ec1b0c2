package kessai.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what every party says can be forgotten, so that no store grows without end. */
public final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final Stores stores;
    private final List<Forgettable> forgettable;
    private final Duration retention;
    private final Clock clock;

    Forgetting(Stores stores, List<Forgettable> forgettable, Duration retention, Clock clock) {
        this.stores = stores;
        this.forgettable = List.copyOf(forgettable);
        this.retention = retention;
        this.clock = clock;
    }

    /** Forgets, once an hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    public void forget() {
        OffsetDateTime oldest = clock.instant().minus(retention).atOffset(ZoneOffset.UTC);
        stores.opened().forEach((party, store) -> forgettable.stream()
                .filter(rows -> rows.role() == party.role())
                .forEach(rows -> forget(store, rows, oldest)));
    }

    /** What one table comes to is no matter of the others. */
    private static void forget(Store store, Forgettable rows, OffsetDateTime oldest) {
        try {
            LOG.debug("{} forgot {} rows of {}", store.party(), rows.forget(store, oldest), rows.table());
        } catch (DataAccessException e) {
            LOG.warn("{} could not forget old rows of {}: {}", store.party(), rows.table(), e.getMessage());
        }
    }
}
