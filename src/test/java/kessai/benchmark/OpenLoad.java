package kessai.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * An open-loop load: orders arrive by a schedule that was fixed beforehand, however slowly earlier ones are settled, and
 * each one's latency runs from the moment it was meant to arrive. A stall therefore counts for every order that fell
 * into it, not only for the one that met it.
 */
final class OpenLoad {

    /** What is left when the schedule is over may take so long; then it counts as failed. */
    private static final Duration DRAIN = Duration.ofSeconds(90);

    /** So much of the schedule passes before what is completed counts, so that the queues have filled. */
    private static final double LEAD = 0.25;

    private final Ingress ingress;
    private final Course course;
    private final double rate;
    private final int orders;
    private final AtomicLongArray endedAfter;
    private final CountDownLatch open;
    private final AtomicInteger failed = new AtomicInteger();

    private OpenLoad(Ingress ingress, Course course, double rate, Duration time) {
        this.ingress = ingress;
        this.course = course;
        this.rate = rate;
        this.orders = (int) Math.max(1, Math.round(rate * time.toMillis() / 1000));
        this.endedAfter = new AtomicLongArray(orders);
        this.open = new CountDownLatch(orders);
    }

    /** Offers orders at a rate per second for a time, and waits until all have ended. */
    static LoadResult run(Ingress ingress, Course course, double rate, Duration time) throws InterruptedException {
        return new OpenLoad(ingress, course, rate, time).run();
    }

    private LoadResult run() throws InterruptedException {
        long start = System.nanoTime();
        for (int order = 0; order < orders; order++) {
            long due = start + due(order);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            arrive(order, start);
        }
        if (!open.await(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
            failed.addAndGet((int) open.getCount());
        }
        return result();
    }

    private void arrive(int order, long start) {
        var unused = ingress.settle(course).whenComplete((outcome, failure) -> {
            if ("captured".equals(outcome)) {
                endedAfter.set(order, System.nanoTime() - start);
            } else {
                failed.incrementAndGet();
            }
            open.countDown();
        });
    }

    private long due(int order) {
        return (long) (order * 1e9 / rate);
    }

    private LoadResult result() {
        long from = (long) (due(orders) * LEAD);
        long to = due(orders);
        long[] latencies = new long[orders];
        int ended = 0;
        int inWindow = 0;
        for (int order = 0; order < orders; order++) {
            long after = endedAfter.get(order);
            if (after > 0) {
                latencies[ended++] = after - due(order);
                inWindow += after >= from && after < to ? 1 : 0;
            }
        }
        long[] sorted = Arrays.copyOf(latencies, ended);
        Arrays.sort(sorted);
        return new LoadResult(rate, inWindow / ((to - from) / 1e9), ended, failed.get(), sorted);
    }
}
