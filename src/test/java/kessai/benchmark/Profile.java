package kessai.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the application's processor time goes under full load, from a flight recording of it. Samples are of Java code;
 * what a native library does (Corretto's RSA) is hardly in them, but the first floor's ratio says how much that is.
 *
 * @param recording the recording's file
 */
record Profile(Path recording) {

    private static final int MOST_SHOWN = 10;
    private static final List<String> LIBRARIES = List.of(
            "com.amazon.corretto",
            "org.bouncycastle",
            "org.h2",
            "com.zaxxer",
            "org.apache.activemq",
            "org.apache.camel",
            "org.apache.tomcat",
            "org.apache.catalina",
            "org.apache.coyote",
            "org.springframework",
            "io.micrometer",
            "com.fasterxml",
            "com.networknt",
            "ch.qos.logback",
            "sun.security",
            "kessai");

    /** Begins to record a process; it goes on until {@link #stop}. */
    static void start(long pid) throws IOException, InterruptedException {
        jcmd(pid, "JFR.start", "name=benchmark", "settings=profile", "maxsize=250m");
    }

    static Profile stop(long pid, Path file) throws IOException, InterruptedException {
        jcmd(pid, "JFR.stop", "name=benchmark", "filename=" + file.toAbsolutePath());
        return new Profile(file);
    }

    private static void jcmd(long pid, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(ApplicationUnderLoad.tool("jcmd").toString(), Long.toString(pid));
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("the application could not be recorded: " + arguments[0]);
        }
    }

    /** Prints the samples' shares, by library on top of the stack, by our own method, and by thread. */
    void print(PrintStream out) throws IOException {
        Map<String, Integer> libraries = new HashMap<>();
        Map<String, Integer> methods = new HashMap<>();
        Map<String, Integer> threads = new HashMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            RecordedStackTrace stack = event.getStackTrace();
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && stack != null) {
                all++;
                libraries.merge(first(stack, Profile::library), 1, Integer::sum);
                methods.merge(first(stack, Profile::ownMethod), 1, Integer::sum);
                threads.merge(kind(event), 1, Integer::sum);
            }
        }
        shares(out, "library at work", libraries, all);
        shares(out, "Kessai's method that called it", methods, all);
        shares(out, "thread", threads, all);
    }

    private static String first(RecordedStackTrace stack, Function<RecordedFrame, String> word) {
        return stack.getFrames().stream()
                .map(word)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("none");
    }

    private static String library(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return LIBRARIES.stream().filter(type::startsWith).findFirst().orElse("");
    }

    private static String ownMethod(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("kessai.") ? type + "." + frame.getMethod().getName() : "";
    }

    private static String kind(RecordedEvent event) {
        String name = event.getThread("sampledThread") == null
                ? ""
                : event.getThread("sampledThread").getJavaName();
        return name == null ? "none" : name.replaceAll("[0-9]+", "n").replaceAll("\\(.*|@.*", "");
    }

    private static void shares(PrintStream out, String heading, Map<String, Integer> counts, int all) {
        out.printf("%n  %s, share of %d samples%n", heading, all);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_SHOWN)
                .forEach(entry -> out.printf("  %5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
    }
}
