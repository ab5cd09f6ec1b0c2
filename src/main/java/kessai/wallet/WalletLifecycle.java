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
    private final Patience patience;
    private final Keeping keeping;
    private final Announcing announcing;
    private boolean running;

    WalletLifecycle(Wallets wallets, PurchaseRunner runner, Patience patience, Keeping keeping, Announcing announcing) {
        this.wallets = wallets;
        this.runner = runner;
        this.patience = patience;
        this.keeping = keeping;
        this.announcing = announcing;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        wallets.all().forEach(wallet -> wallet.outbox().start());
        running = true;
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        running = false;
        wallets.all().forEach(wallet -> wallet.outbox().stop());
    }

    /** A wallet that was opened later starts now; not if all have stopped meanwhile. */
    synchronized void start(ServerWallet wallet) {
        if (running) {
            wallet.outbox().start();
        }
    }

    private synchronized boolean isRunning() {
        return running;
    }

    /** Asks merchants for what is due, ends what was not approved or proved in time, and wipes what was handed out and is over. */
    @Scheduled(fixedDelayString = "${kessai.wallet.sweep-interval:500ms}")
    void sweep() {
        if (!isRunning()) {
            return;
        }
        for (ServerWallet wallet : wallets.all()) {
            try {
                // First: what must be wiped is wiped whatever the rest comes to.
                keeping.sweep(wallet);
                if (wallet.descriptor().role() != WalletRole.KEEPER) {
                    runner.sweep(wallet);
                    patience.sweep(wallet);
                    announcing.sweep(wallet);
                }
            } catch (RuntimeException e) {
                LOG.warn("{} could not be swept: {}", wallet.name(), e.getMessage());
            }
        }
    }
}
