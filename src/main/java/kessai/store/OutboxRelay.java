package kessai.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands an outbox on: one thread, so that order is kept; many messages at a time, so that they share one flush of the
 * broker's journal and one commit of the store.
 */
final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 64;
    private static final int WAITING = 1024;
    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final Outbox outbox;
    private final String party;
    private final Delivery delivery;

    /** Committed and on its way; bounded, since the store holds what does not fit. */
    private final BlockingQueue<Posted> fresh = new ArrayBlockingQueue<>(WAITING);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean overflowed = true;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(Outbox outbox, String party, Delivery delivery) {
        this.outbox = outbox;
        this.party = party;
        this.delivery = delivery;
    }

    synchronized void start() {
        running = true;
        Thread started = new Thread(this::run, "outbox " + party);
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    synchronized void stop() {
        running = false;
        stopped.countDown();
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void offer(Posted posted) {
        if (!fresh.offer(posted)) {
            overflowed = true;
        }
    }

    private void run() {
        while (running) {
            try {
                List<Posted> batch = next();
                if (!batch.isEmpty()) {
                    delivery.deliver(batch);
                    outbox.delete(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    /** What was stored but did not fit, or failed, comes first: it is older than what has just been offered. */
    private List<Posted> next() throws InterruptedException {
        if (overflowed) {
            return stored();
        }
        Posted first = fresh.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        Set<Posted> batch = new LinkedHashSet<>();
        batch.add(first);
        fresh.drainTo(batch, BATCH - 1);
        return new ArrayList<>(batch);
    }

    private List<Posted> stored() {
        overflowed = false;
        fresh.clear();
        List<Posted> waiting = outbox.waiting(BATCH);
        if (!waiting.isEmpty()) {
            overflowed = true;
        }
        return waiting;
    }

    private void failed(RuntimeException e) {
        if (!running) {
            return;
        }
        LOG.warn("{}: could not hand on messages, trying again: {}", party, e.getMessage());
        overflowed = true;
        try {
            running = !stopped.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
