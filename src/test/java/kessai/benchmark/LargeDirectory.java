package kessai.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import kessai.benchmark.FullLoad.Measured;

/** What ten thousand wallets and a hundred thousand terminals, none of which is in the load, cost those that are. */
record LargeDirectory(ApplicationUnderLoad application, Ingress ingress, Course course, PrintStream out) {

    private static final int ROUNDS = 3;
    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(10);

    Turns measure() throws IOException, InterruptedException {
        Turns turns = new Turns();
        FullLoad load = new FullLoad(application, ingress, course);
        Measured unused = load.run(LEAD, LEAD);
        for (int round = 0; round < ROUNDS; round++) {
            turns.before().add(load.run(LEAD, TIME));
            application.descriptors().grow();
            turns.after().add(load.run(LEAD, TIME));
            application.descriptors().shrink();
            print(turns, round);
        }
        return turns;
    }

    private void print(Turns turns, int round) {
        out.printf(
                "  %s: a settlement costs %.1f ms, with %d terminals and %d wallets more %.1f ms%n",
                course.topology(),
                turns.before().get(round).processorMillis(),
                Descriptors.TERMINALS,
                Descriptors.WALLETS,
                turns.after().get(round).processorMillis());
    }
}
