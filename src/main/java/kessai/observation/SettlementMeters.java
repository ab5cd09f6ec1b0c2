package kessai.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import kessai.journey.Outcome;
import kessai.wakeup.Topology;

/** Counts how settlements end: {@code kessai_settlements_total}, by topology and outcome. */
public final class SettlementMeters {

    private final MeterRegistry registry;

    public SettlementMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A settlement has ended; to be called once for each. A terminal that nobody knows has no topology. */
    public void ended(Optional<Topology> topology, Outcome outcome) {
        Counter.builder("kessai.settlements")
                .description("settlements that have ended")
                .tag("topology", topology.map(Topology::toString).orElse("none"))
                .tag("outcome", outcome.word())
                .register(registry)
                .increment();
    }
}
