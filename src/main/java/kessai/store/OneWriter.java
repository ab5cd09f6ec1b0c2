package kessai.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One writes at a time. With each commit H2 brings the tables and indexes that changed to its file one after the other, while other
 * transactions change them (h2database issue 2080), so that a kill could leave half of a transaction: a row that its index
 * does not know. Where nobody else writes meanwhile, there is no half to take.
 */
final class OneWriter implements Writers {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;

    /** @param patience how long one waits for others */
    OneWriter(Duration patience) {
        this.patience = patience;
    }

    /** @throws CannotAcquireLockException when others wrote for too long; it may be tried again */
    @Override
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Whoever writes holds all there is. */
    @Override
    public void hold(JdbcClient jdbc, String name) {}

    private void await() {
        try {
            if (turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("interrupted before its turn to write to the store", e);
        }
        throw new CannotAcquireLockException("others wrote to the store for " + patience);
    }
}
