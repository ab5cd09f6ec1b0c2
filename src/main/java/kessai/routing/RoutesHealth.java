package kessai.routing;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Which route files run, and what is wrong with those whose newest text does not. A refused edit stops nothing. */
record RoutesHealth(RouteDeployer deployer) implements HealthIndicator {

    @Override
    public Health health() {
        RouteDeployer.Deployment last = deployer.last();
        return Health.up()
                .withDetail("running", last.running())
                .withDetail(
                        "refused",
                        last.refused().stream().map(Finding::toString).toList())
                .build();
    }
}
