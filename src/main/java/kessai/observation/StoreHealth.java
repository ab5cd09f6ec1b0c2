package kessai.observation;

import java.util.Map;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Whether the stores of the parties in this process answer. */
final class StoreHealth extends AbstractHealthIndicator {

    private final Stores stores;

    StoreHealth(Stores stores) {
        super("a store does not answer");
        this.stores = stores;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (Map.Entry<PartyName, Store> entry : stores.opened().entrySet()) {
            builder.withDetail(entry.getKey().toString(), "does not answer");
            entry.getValue().jdbc().sql("select 1").query(Integer.class).single();
            builder.withDetail(entry.getKey().toString(), "answers");
        }
    }
}
