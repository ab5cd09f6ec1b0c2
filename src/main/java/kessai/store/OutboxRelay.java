package kessai.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    /** Longer than a database goes on with what its client has left. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final String party;
    private final Delivery delivery;

    /** Committed and on its way; bounded, since the store holds what does not fit. */
    private final BlockingQueue<Posted> fresh = new ArrayBlockingQueue<>(WAITING);

    /** Addresses that took nothing the last time; only the relay's thread knows them. */
    private final Set<String> held = new HashSet<>();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean overflowed = true;
    private volatile long doubtfulUntil = System.nanoTime();
    private long lookForDoubtfulAt = doubtfulUntil;
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

    /** Something may be in the store that nobody offers, or come into it yet: the database may still be committing it. */
    void lookForDoubtful() {
        doubtfulUntil = System.nanoTime() + DOUBT.toNanos();
    }

    private void run() {
        while (running) {
            try {
                handOn(next());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{}: its outbox cannot be read or emptied now: {}", party, e.getMessage());
                overflowed = true;
                pause();
            }
        }
    }

    /** All at once, for one flush; what fails so is tried by address, since the fault may be with one of them. */
    private void handOn(List<Posted> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            delivery.deliver(batch);
        } catch (RuntimeException e) {
            Map<String, List<Posted>> byAddress = batch.stream()
                    .collect(Collectors.groupingBy(Posted::address, LinkedHashMap::new, Collectors.toList()));
            if (byAddress.size() > 1) {
                byAddress.values().forEach(this::handOn);
            } else {
                hold(batch.get(0).address(), e);
            }
            return;
        }
        outbox.delete(batch);
    }

    /** Later messages to the address wait too, for their order; those to others go on. */
    private void hold(String address, RuntimeException why) {
        if (running) {
            LOG.warn("{}: could not hand on to {}, trying again: {}", party, address, why.getMessage());
        }
        held.add(address);
        overflowed = true;
    }

    /** What was stored but did not fit, or failed, comes first: it is older than what has just been offered. */
    private List<Posted> next() throws InterruptedException {
        if (overflowed || isTimeToLookForDoubtful()) {
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

    /** Once a second, however much is offered meanwhile. */
    private boolean isTimeToLookForDoubtful() {
        long now = System.nanoTime();
        if (doubtfulUntil - now <= 0 || lookForDoubtfulAt - now > 0) {
            return false;
        }
        lookForDoubtfulAt = now + TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS);
        return true;
    }

    private List<Posted> stored() {
        overflowed = false;
        fresh.clear();
        List<Posted> waiting = outbox.waiting(BATCH, held);
        if (!waiting.isEmpty()) {
            overflowed = true;
        } else if (!held.isEmpty()) {
            overflowed = true;
            held.clear();
            pause();
        }
        return waiting;
    }

    private void pause() {
        try {
            running = !stopped.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS) && running;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
