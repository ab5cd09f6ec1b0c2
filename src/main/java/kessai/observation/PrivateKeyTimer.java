package kessai.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kessai.treatment.PrivateKeyMeter;

/** Counts and times RSA private operations, which are what a settlement costs: {@code kessai.rsa.private}. */
final class PrivateKeyTimer implements PrivateKeyMeter {

    private final MeterRegistry registry;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    PrivateKeyTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void used(String operation, Duration took) {
        timers.computeIfAbsent(operation, this::timer).record(took);
    }

    private Timer timer(String operation) {
        return Timer.builder("kessai.rsa.private")
                .description("RSA operations with a private key")
                .tag("operation", operation)
                .register(registry);
    }
}
