package kessai.shop;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kessai.wakeup.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * Reads that wait for a settlement's end. None of them holds a thread: each is a callback that runs once, when its
 * settlement changes or its time is up.
 */
final class Waits implements AutoCloseable {

    private final Map<SettlementId, Queue<Wait>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ScheduledExecutorService clockwork;
    private final int most;
    private volatile boolean closed;

    /** Room for so many reads. */
    Waits(int most) {
        this.most = most;
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "waiting-reads");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        this.clockwork = executor;
    }

    /**
     * Waits for the next change of a settlement.
     *
     * @param wake runs once, on a thread that must not be held up
     * @return whether it waits; if not, there are too many and {@code wake} never runs
     */
    boolean add(SettlementId id, Duration longest, Runnable wake) {
        if (closed || count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        Wait wait = new Wait(id, wake);
        waiting.compute(id, (key, others) -> {
            Queue<Wait> queue = others == null ? new ConcurrentLinkedQueue<>() : others;
            queue.add(wait);
            return queue;
        });
        wait.endAfter(longest);
        return true;
    }

    /** A settlement has changed: those who wait for it look again. */
    void changed(SettlementId id) {
        Queue<Wait> queue = waiting.get(id);
        if (queue != null) {
            queue.forEach(Wait::end);
        }
    }

    /** How many are waiting. */
    int size() {
        return count.get();
    }

    /** Lets all of them go, since the server is about to stop. */
    @Override
    public void close() {
        closed = true;
        waiting.keySet().forEach(this::changed);
        clockwork.shutdownNow();
    }

    private final class Wait {

        private final SettlementId id;
        private final Runnable wake;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile @Nullable Future<?> timer;

        Wait(SettlementId id, Runnable wake) {
            this.id = id;
            this.wake = wake;
        }

        void endAfter(Duration longest) {
            timer = clockwork.schedule(this::end, longest.toMillis() + 1, TimeUnit.MILLISECONDS);
        }

        void end() {
            if (over.compareAndSet(false, true)) {
                Future<?> running = timer;
                if (running != null) {
                    running.cancel(false);
                }
                count.decrementAndGet();
                waiting.computeIfPresent(id, (key, queue) -> {
                    queue.remove(this);
                    return queue.isEmpty() ? null : queue;
                });
                wake.run();
            }
        }
    }
}
