package kessai.whole;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A process of the application, which can be killed; what it prints is in a file beside its data folder. */
final class Node implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final URI base;
    private final Path printed;

    private Node(Process process, URI base, Path printed) {
        this.process = process;
        this.base = base;
        this.printed = printed;
    }

    /** Starts the application on a data folder; it is not ready yet. */
    static Node start(Path data, String... options) {
        int port = freePort();
        List<String> arguments =
                new ArrayList<>(List.of("--kessai.data=" + data, "--kessai.demo=off", "--server.port=" + port));
        arguments.addAll(List.of(options));
        Path printed = data.resolveSibling(data.getFileName() + ".txt");
        return new Node(java(printed, arguments), URI.create("http://127.0.0.1:" + port), printed);
    }

    /** Runs a command of the application to its end. */
    static void run(Path printed, String... arguments) {
        Process process = java(printed, List.of(arguments));
        try {
            if (!process.waitFor(START.toSeconds(), SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("expected an end with 0; " + printed + " says what happened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits until it is ready. */
    Node ready() {
        await("the process that prints to " + printed)
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .failFast("it has ended", () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    /** Where its HTTP port is. */
    URI base() {
        return base;
    }

    /** Ends it as {@code kill -9} does: it has no time to say goodbye. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Ends it as an operator does. */
    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private void ended() {
        try {
            if (!process.waitFor(30, SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the process does not end; " + printed);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            URI readiness = base.resolve("/actuator/health/readiness");
            return HTTP.send(
                                    HttpRequest.newBuilder(readiness)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process java(Path printed, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-Xmn48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:C1MaxInlineLevel=2",
                "-XX:C1MaxInlineSize=12",
                "-XX:ReservedCodeCacheSize=160m",
                "-XX:MetaspaceSize=192m",
                "-XX:-UsePerfData",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:SymbolTableSize=400009",
                "-Xshare:auto",
                "-cp",
                classPath(),
                "kessai.Kessai"));
        command.addAll(arguments);
        try {
            Files.createDirectories(printed.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(printed.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process", e);
        }
    }

    /** The test's own, without the tests: their settings are not the application's. */
    private static String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(own.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A port of the loopback that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }
}
