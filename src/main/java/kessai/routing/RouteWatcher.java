package kessai.routing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder again and again. The texts themselves are compared, since an editor that replaces a file, or a
 * folder on a network, does not always tell; and a text counts only when it has stood still, since a file may be half
 * written.
 */
final class RouteWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RouteWatcher.class);

    private final RouteFolder folder;
    private final RouteDeployer deployer;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "route-files"));
    private Map<String, String> settled;
    private Map<String, String> seen;

    RouteWatcher(RouteFolder folder, RouteDeployer deployer, Map<String, String> deployed) {
        this.folder = folder;
        this.deployer = deployer;
        this.settled = deployed;
        this.seen = deployed;
    }

    void start(Duration interval) {
        var unused = clock.scheduleWithFixedDelay(
                this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing that goes wrong here may end the looking. */
    void look() {
        try {
            Map<String, String> now = folder.read();
            if (!now.equals(settled) && now.equals(seen)) {
                settled = now;
                deployer.follow(now);
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.warn("the routes' folder cannot be read now; what runs keeps running: {}", e.toString());
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
