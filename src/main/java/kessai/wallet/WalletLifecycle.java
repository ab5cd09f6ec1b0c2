package kessai.wallet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts the wallets' outboxes and looks regularly at what is due, once the routes run; stops before they do. */
class WalletLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WalletLifecycle.class);

    private final Wallets wallets;
    private final PurchaseRunner runner;
    private volatile boolean running;

    WalletLifecycle(Wallets wallets, PurchaseRunner runner) {
        this.wallets = wallets;
        this.runner = runner;
    }

    @Override
    public void start() {
        wallets.all().forEach(wallet -> wallet.outbox().start());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        wallets.all().forEach(wallet -> wallet.outbox().stop());
    }

    @Override
    public boolean isRunning() {
        return running;
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
