package kessai.demo;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a task is: a bar that moves on a terminal, else a line for each tenth. */
interface Progress extends AutoCloseable {

    /** Shows nothing. */
    Progress SILENT = new Progress() {

        @Override
        public void step() {
            // Nobody waits for it.
        }

        @Override
        public void close() {
            // Nothing was shown.
        }
    };

    /** One more is done; called from any thread. */
    void step();

    @Override
    void close();

    /** Begins to show a task of so many steps. */
    static Progress of(String task, int steps, PrintStream out) {
        return Terminal.isThere() ? new Bar(task, steps, out) : new Lines(task, steps, out);
    }

    /** Plain lines, for files and pipes. */
    final class Lines implements Progress {

        private static final int PARTS = 10;

        private final String task;
        private final int steps;
        private final PrintStream out;
        private final AtomicInteger done = new AtomicInteger();

        Lines(String task, int steps, PrintStream out) {
            this.task = task;
            this.steps = steps;
            this.out = out;
        }

        @Override
        public void step() {
            int now = done.incrementAndGet();
            if (now * PARTS / steps > (now - 1) * PARTS / steps) {
                out.println(task + ": " + now + " of " + steps);
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** A moving bar. */
    final class Bar implements Progress {

        private static final int MILLIS = 200;

        private final ProgressBar bar;

        Bar(String task, int steps, PrintStream out) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setUpdateIntervalMillis(MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
