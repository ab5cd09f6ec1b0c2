package kessai.benchmark;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps so many orders under way that the application has no time to rest. */
final class FullLoad {

    private static final int UNDER_WAY = 48;

    private final ApplicationUnderLoad application;
    private final Ingress ingress;
    private final Course course;
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final AtomicInteger ended = new AtomicInteger();

    /**
     * What the application did.
     *
     * @param perSecond settlements a second
     * @param processorMillis processor time that one took
     */
    record Measured(double perSecond, double processorMillis) {}

    FullLoad(ApplicationUnderLoad application, Ingress ingress, Course course) {
        this.application = application;
        this.ingress = ingress;
        this.course = course;
    }

    /** Settles orders for a time that does not count, and for one that does; gives back when all have ended. */
    Measured run(Duration lead, Duration time) throws InterruptedException {
        during(lead);
        int before = ended.get();
        double used = ProcessorTime.of(application.pid());
        long started = System.nanoTime();
        during(time);
        int settled = ended.get() - before;
        double millis = (ProcessorTime.of(application.pid()) - used) / settled;
        double seconds = (System.nanoTime() - started) / 1e9;
        free.acquire(UNDER_WAY);
        free.release(UNDER_WAY);
        return new Measured(settled / seconds, millis);
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
