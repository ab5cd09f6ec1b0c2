package kessai.routing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How route files fare: {@code kessai.routes.deployments}, {@code .refusals} and, now, {@code .refused.files}. */
final class RouteMetrics {

    private final Counter deployments;
    private final Counter refusals;
    private final AtomicInteger refusedFiles = new AtomicInteger();

    RouteMetrics(MeterRegistry meters) {
        deployments = meters.counter("kessai.routes.deployments");
        refusals = meters.counter("kessai.routes.refusals");
        Gauge.builder("kessai.routes.refused.files", refusedFiles, AtomicInteger::get)
                .strongReference(true)
                .register(meters);
    }

    void deployed() {
        deployments.increment();
    }

    void refused(List<Finding> findings) {
        if (!findings.isEmpty()) {
            refusals.increment();
        }
        refusedFiles.set((int) findings.stream().map(Finding::file).distinct().count());
    }
}
