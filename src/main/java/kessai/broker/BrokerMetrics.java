package kessai.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.activemq.artemis.core.server.metrics.ActiveMQMetricsPlugin;

/** Puts the broker's meters (queue depths, dead letters, pages) among the application's own. */
record BrokerMetrics(MeterRegistry registry) implements ActiveMQMetricsPlugin {

    @Override
    public ActiveMQMetricsPlugin init(Map<String, String> options) {
        return this;
    }

    @Override
    public MeterRegistry getRegistry() {
        return registry;
    }
}
