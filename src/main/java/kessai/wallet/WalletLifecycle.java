package kessai.wallet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts the wallets' outboxes and looks regularly at what is due, once the routes run; stops before they do. */
class WalletLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WalletLifecycle.class);

    private final Wallets wallets;
    private final PurchaseRunner runner;
    private volatile boolean running;

    WalletLifecycle(Wallets wallets, PurchaseRunner runner) {
        this.wallets = wallets;
        this.runner = runner;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        wallets.all().forEach(wallet -> wallet.outbox().start());
        running = true;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running = false;
        wallets.all().forEach(wallet -> wallet.outbox().stop());
    }

    /** Asks merchants for what is due and ends what nobody approved in time. */
    @Scheduled(fixedDelayString = "${kessai.wallet.sweep-interval:500ms}")
    void sweep() {
        if (!running) {
            return;
        }
        for (ServerWallet wallet : wallets.all()) {
            try {
                runner.sweep(wallet);
            } catch (RuntimeException e) {
                LOG.warn("{} could not be swept: {}", wallet.name(), e.getMessage());
            }
        }
    }
}
