package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Settlements in all topologies, attacks on them, and what people see, ask and edit, on one application: one class after
 * the other, beside them those that are {@link Aside}, and at last those that are isolated.
 */
@Suite
@SelectPackages("kessai.topology")
@IncludeClassNamePatterns(".*(Test|IT)")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.config.fixed.parallelism", value = "2")
class TopologySuite {

    private static final Queue<String> UNCAUGHT = new ConcurrentLinkedQueue<>();

    /** Awaitility fails who waits when an exception ends a thread, but misses some when two wait, and all when nobody does. */
    @BeforeSuite
    static void seeWhatEndsThreads() {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            UNCAUGHT.add(thread.getName() + ": " + fault);
            fault.printStackTrace();
        });
    }

    @AfterSuite
    static void noThreadEndedUnseen() {
        assertThat(UNCAUGHT).isEmpty();
    }
}
