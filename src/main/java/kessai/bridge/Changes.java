package kessai.bridge;

import java.util.Optional;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the screens that something has changed at a terminal, once it is committed. Where no screen is open it costs
 * nothing, and says nothing.
 */
class Changes {

    /** Who wants to know. */
    interface Listener {

        /** Whether anybody looks at any terminal. Asked after the commit: who comes later reads what was committed. */
        boolean isListening();

        /** What is committed about a settlement has changed. */
        void changed(SettlementId settlement);

        /** What is committed about a terminal has changed. */
        void changed(TerminalAddress terminal);
    }

    private final Store store;
    private volatile Optional<Listener> listener = Optional.empty();

    Changes(Store store) {
        this.store = store;
    }

    void tell(Listener to) {
        listener = Optional.of(to);
    }

    /** A question about a settlement was put or closed, it was woken, or it has ended. */
    void of(SettlementId settlement) {
        afterCommit(() -> told().ifPresent(it -> it.changed(settlement)));
    }

    /** Something about a terminal has changed. */
    void of(TerminalAddress terminal) {
        afterCommit(() -> told().ifPresent(it -> it.changed(terminal)));
    }

    /** The terminal that a settlement is for. */
    Optional<TerminalAddress> terminalOf(SettlementId settlement) {
        return store.jdbc()
                .sql("select terminal from wake_up where id = ?")
                .param(settlement.uuid())
                .query(String.class)
                .optional()
                .map(TerminalAddress::parse);
    }

    private Optional<Listener> told() {
        return listener.filter(Listener::isListening);
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
