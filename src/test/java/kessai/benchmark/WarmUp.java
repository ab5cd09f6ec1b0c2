package kessai.benchmark;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Warms the application up with so many orders under way at a time, and guesses from that what it can do. */
final class WarmUp {

    private static final int UNDER_WAY = 48;

    private final Ingress ingress;
    private final Course course;
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final AtomicInteger ended = new AtomicInteger();

    WarmUp(Ingress ingress, Course course) {
        this.ingress = ingress;
        this.course = course;
    }

    /** Settles orders for a time; gives back the settlements a second of its last third. */
    double run(Duration time) throws InterruptedException {
        during(time.multipliedBy(2).dividedBy(3));
        int before = ended.get();
        long started = System.nanoTime();
        during(time.dividedBy(3));
        double rate = (ended.get() - before) / ((System.nanoTime() - started) / 1e9);
        free.acquire(UNDER_WAY);
        return rate;
    }

    private void during(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (free.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                var unused = ingress.settle(course).whenComplete((outcome, failure) -> {
                    if (failure == null) {
                        ended.incrementAndGet();
                    }
                    free.release();
                });
            }
        }
    }
}
