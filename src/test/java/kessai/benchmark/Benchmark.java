package kessai.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kessai.treatment.Providers;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Runs the benchmark, in about nine minutes, and prints its tables. The application runs with everything embedded in a
 * process of its own; this process is the shops, and afterwards, alone on the machine, the two floors.
 */
public final class Benchmark {

    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final Duration WARM_UP = Duration.ofSeconds(24);
    private static final Duration STEADY = Duration.ofSeconds(16);
    private static final Duration PROFILED = Duration.ofSeconds(10);
    private static final double STEADY_SHARE = 0.6;

    private final PrintStream out;

    private Benchmark(PrintStream out) {
        this.out = out;
    }

    /** What one terminal did under load. */
    private record Loaded(Course course, double saturation, LoadResult steady, Cost cost, double processorMillis) {}

    /** All that the application did. */
    private record Application(List<Loaded> loaded, Turns directory, WaitingQuestions.Found questions) {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        // The bare broker would print whole messages.
        LoggingSystem.get(Benchmark.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        new Benchmark(System.out).run();
        // The bare client's connector keeps threads for another minute.
        System.exit(0);
    }

    private void run() throws Exception {
        String provider = Providers.install("auto");
        out.println("Kessai's benchmark, on " + Machine.describe(provider));
        out.printf("load average before: %.1f%n%n", Machine.load());
        Application application = underLoad();
        out.println("  the floors");
        List<CourseResult> results = new ArrayList<>();
        for (Loaded each : application.loaded()) {
            Floor rsa = RsaFloor.measure(each.cost());
            Floor broker =
                    BrokerFloor.measure(FOLDER.resolve("floor-" + each.course().topology()), each.cost());
            results.add(new CourseResult(
                    each.course(), each.saturation(), each.steady(), each.cost(), each.processorMillis(), rsa, broker));
        }
        print(results);
        print(application.directory(), application.questions());
    }

    private Application underLoad() throws Exception {
        List<Loaded> loaded = new ArrayList<>();
        try (ApplicationUnderLoad application = ApplicationUnderLoad.start(FOLDER)) {
            Ingress ingress = application.ingress();
            for (Course course : Course.ALL) {
                loaded.add(through(application, ingress, course));
            }
            Profile.start(application.pid());
            for (Loaded each : loaded) {
                LoadResult unused = OpenLoad.run(ingress, each.course(), each.saturation(), PROFILED);
            }
            Profile.stop(application.pid(), FOLDER.resolve("saturated.jfr")).print(out);
            out.println();
            Turns directory = new LargeDirectory(application, ingress, Course.IN_107, out).measure();
            WaitingQuestions.Found questions = new WaitingQuestions(application, ingress, Course.IN_103, out).measure();
            return new Application(loaded, directory, questions);
        }
    }

    private Loaded through(ApplicationUnderLoad application, Ingress ingress, Course course)
            throws InterruptedException {
        double guess = new FullLoad(application, ingress, course)
                .run(WARM_UP.multipliedBy(2).dividedBy(3), WARM_UP.dividedBy(3))
                .perSecond();
        double saturation = new Saturation(ingress, course, out).find(guess);
        Meters before = ingress.meters();
        double used = ProcessorTime.of(application.pid());
        LoadResult steady = OpenLoad.run(ingress, course, STEADY_SHARE * saturation, STEADY);
        double processorMillis = (ProcessorTime.of(application.pid()) - used) / steady.ended();
        Cost cost = Cost.between(before, ingress.meters(), steady.ended());
        return new Loaded(course, saturation, steady, cost, processorMillis);
    }

    private void print(Turns directory, WaitingQuestions.Found questions) {
        out.println();
        out.println(
                """
                | while | processor time of a settlement | meanwhile | ratio | settlements/s | meanwhile | ratio |
                |---|---|---|---|---|---|---|""");
        out.printf(
                "| 107, with %d wallets and %d terminals more | %s |%n",
                Descriptors.WALLETS, Descriptors.TERMINALS, directory.columns());
        out.printf(
                "| 103, with %d questions waiting | %s |%n",
                WaitingQuestions.QUESTIONS, questions.turns().columns());
        out.printf(
                "threads: %d, and %d while %d questions wait%n",
                questions.threads(), questions.threadsMeanwhile(), WaitingQuestions.QUESTIONS);
        out.printf("load average after: %.1f%n", Machine.load());
    }

    private void print(List<CourseResult> results) {
        out.println();
        out.println(CourseResult.heading());
        results.forEach(result -> out.println(result.line()));
        out.println();
        out.println(CourseResult.processorHeading());
        results.forEach(result -> out.println(result.processorLine()));
        out.println();
        results.forEach(result -> out.println(result.costs()));
        out.printf(
                "application: %s, everything embedded, H2, journal sync on; load from the same machine over loopback%n",
                String.join(" ", ApplicationUnderLoad.JVM));
        out.printf(
                "median and 99 %%: at %.0f %% of settlements/s, over %d s, from the moment an order was meant to arrive%n",
                100 * STEADY_SHARE, STEADY.toSeconds());
        out.printf(
                "broker floor: %d consumers a queue, %d messages of %d octets under way, same broker.xml%n",
                BrokerFloor.CONSUMERS, BrokerFloor.UNDER_WAY, BrokerFloor.OCTETS);
    }
}
