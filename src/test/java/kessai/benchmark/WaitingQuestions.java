package kessai.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import kessai.benchmark.FullLoad.Measured;

/** What five thousand questions that wait for customers cost those that settle meanwhile; and whether they hold threads. */
record WaitingQuestions(ApplicationUnderLoad application, Ingress ingress, Course course, PrintStream out) {

    static final int QUESTIONS = 5_000;

    private static final Course ASKED = new Course("102", "102@demo", List.of("brand-a", "brand-b"));
    private static final String ASKING = "kessai_step_seconds_count{route=\"102\",step=\"ask-in-102\"";
    private static final int ROUNDS = 3;
    private static final int POSTS_AT_ONCE = 32;
    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /**
     * What was found.
     *
     * @param turns a load before they wait, and while they do
     * @param threads how many there were after the first
     * @param threadsMeanwhile how many there were after the second
     */
    record Found(Turns turns, int threads, int threadsMeanwhile) {}

    Found measure() throws InterruptedException {
        Turns turns = new Turns();
        FullLoad load = new FullLoad(application, ingress, course);
        Measured unused = load.run(LEAD, LEAD);
        for (int round = 0; round < ROUNDS; round++) {
            turns.before().add(load.run(LEAD, TIME));
        }
        int threads = (int) ingress.meters().of("jvm_threads_live_threads");
        ask();
        for (int round = 0; round < ROUNDS; round++) {
            turns.after().add(load.run(LEAD, TIME));
        }
        int meanwhile = (int) ingress.meters().of("jvm_threads_live_threads");
        out.printf("  %d threads, and %d while %d questions wait%n", threads, meanwhile, QUESTIONS);
        return new Found(turns, threads, meanwhile);
    }

    private void ask() throws InterruptedException {
        double before = ingress.meters().of(ASKING);
        Semaphore free = new Semaphore(POSTS_AT_ONCE);
        for (int order = 0; order < QUESTIONS; order++) {
            free.acquire();
            var unused = ingress.post(ASKED).whenComplete((posted, failure) -> free.release());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ingress.meters().of(ASKING) - before < QUESTIONS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("expected " + QUESTIONS + " questions within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
