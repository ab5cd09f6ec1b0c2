package kessai.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application with everything embedded, in a process of its own, on a fresh data folder and a free port. */
final class ApplicationUnderLoad implements AutoCloseable {

    static final List<String> JVM = List.of("-Xms1g", "-Xmx1g");

    private static final Duration START = Duration.ofSeconds(120);
    private static final int OK = 200;

    private final Process process;
    private final Path folder;
    private final URI address;
    private final Descriptors descriptors;

    private ApplicationUnderLoad(Process process, Path folder, URI address, Descriptors descriptors) {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.descriptors = descriptors;
    }

    /** Starts it and waits until it is ready; what it prints goes to a file in the folder. */
    static ApplicationUnderLoad start(Path folder) throws IOException, InterruptedException {
        erase(folder);
        Files.createDirectories(folder);
        Descriptors descriptors = Descriptors.copiedTo(folder);
        int port = freePort();
        List<String> command = Stream.of(
                        Stream.of(tool("java").toString()),
                        JVM.stream(),
                        Stream.of(
                                "-cp",
                                classPath(),
                                "kessai.Kessai",
                                "--kessai.data=" + folder.resolve("data"),
                                "--kessai.demo=population",
                                "--kessai.demo.customers=off",
                                "--server.port=" + port),
                        descriptors.options().stream())
                .flatMap(each -> each)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("application.txt").toFile())
                .start();
        ApplicationUnderLoad application =
                new ApplicationUnderLoad(process, folder, URI.create("http://127.0.0.1:" + port), descriptors);
        application.awaitReady();
        return application;
    }

    /** Its ingress. */
    Ingress ingress() {
        return new Ingress(address, folder.resolve("data"));
    }

    /** The descriptors that it reads. */
    Descriptors descriptors() {
        return descriptors;
    }

    long pid() {
        return process.pid();
    }

    /** This program's own, without the tests: their settings are not the application's. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A tool of the JDK that runs this. */
    static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    private void awaitReady() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the application ended: see " + folder.resolve("application.txt"));
            }
            if (isReady(http, health)) {
                return;
            }
        }
        close();
        throw new IllegalStateException("the application was not ready within " + START);
    }

    private static boolean isReady(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void erase(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
