package kessai.party;

/** What something takes, as far as a machine that others use too can tell: the best of many times. */
public final class Effort {

    private static final int TIMES = 25;

    private Effort() {}

    /** In nanoseconds. */
    public static long of(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }
}
