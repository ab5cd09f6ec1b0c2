package kessai.bridge;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks regularly whom to ask for brands and what was gathered long enough, once the routes run; stops before they do. */
class BrandLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BrandLifecycle.class);

    private final BrandRefresh refresh;
    private final GatherSweeper gathers;
    private final ProducerTemplate producer;
    private volatile List<CompletableFuture<Object>> asking = List.of();
    private volatile boolean running;

    BrandLifecycle(BrandRefresh refresh, GatherSweeper gathers, ProducerTemplate producer) {
        this.refresh = refresh;
        this.gathers = gathers;
        this.producer = producer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        gathers.resume();
        running = true;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running = false;
    }

    /** Asks the wallets whose turn it is; by other threads, since a broker that is away lets a sender wait. */
    @Scheduled(fixedDelayString = "${kessai.bridge.brand-look:500ms}")
    void refresh() {
        if (running && asking.stream().allMatch(CompletableFuture::isDone)) {
            try {
                asking = refresh.due().stream()
                        .map(due -> producer.asyncSendBody("direct:refresh-brands", due))
                        .toList();
            } catch (RuntimeException e) {
                LOG.warn("wallets could not be asked for their brands: {}", e.getMessage());
            }
        }
    }

    /** Decides with what has come by its deadline. */
    @Scheduled(fixedDelayString = "${kessai.bridge.gather-look:200ms}")
    void sweep() {
        if (running) {
            gathers.sweep();
        }
    }
}
