package kessai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The descriptors that the application under load reads: those that are shipped, and in their place, while it runs, ones with
 * a hundred thousand terminals and ten thousand wallets more.
 */
final class Descriptors {

    static final int TERMINALS = 100_000;
    static final int WALLETS = 10_000;

    private static final List<String> FOLDERS = List.of("wallets", "client-bridge");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BRIDGE = "client-bridge/demo.yaml";
    private static final String MASTER = "wallets/master.yaml";

    private final Path folder;
    private final String bridge;
    private final String master;

    private Descriptors(Path folder) throws IOException {
        this.folder = folder;
        this.bridge = Files.readString(folder.resolve(BRIDGE));
        this.master = Files.readString(folder.resolve(MASTER));
    }

    /** Those that are shipped, in a folder of their own. */
    static Descriptors copiedTo(Path folder) throws IOException {
        for (String each : FOLDERS) {
            try (Stream<Path> shipped = Files.walk(Path.of(each))) {
                for (Path path : shipped.toList()) {
                    Files.copy(path, folder.resolve(path));
                }
            }
        }
        return new Descriptors(folder);
    }

    /** By which the application finds them. */
    List<String> options() {
        return FOLDERS.stream()
                .map(each -> "--kessai." + each + "=" + folder.resolve(each))
                .toList();
    }

    /** Adds the many, none of which is in the load, and waits until the application has read them. */
    void grow() throws IOException {
        replace(bridge + lines(TERMINALS, Descriptors::terminal), withSlaves());
    }

    /** Takes them away again. */
    void shrink() throws IOException {
        replace(bridge, master);
    }

    private static String terminal(int number) {
        return number % 2 == 0
                ? "  - {name: n-%d, topology: 107, modules: [{wallet: master}]}".formatted(number)
                : "  - {name: n-%d, topology: 103, modules: [{wallet: w-%d, brands: [brand-a]}, {wallet: w-%d, brands: [brand-b]}]}"
                        .formatted(number, number % WALLETS, (number + 1) % WALLETS);
    }

    /** Before the lines that are looked for, so that whoever reads on until it finds them reads all. */
    private String withSlaves() {
        String lines = lines(WALLETS, i -> "  - {brand: brand-%s, slave: w-%d, customer: n-%d@demo}"
                .formatted("bc".charAt(i % 2), i, i));
        String names = IntStream.range(0, WALLETS).mapToObj(i -> "w-" + i).collect(Collectors.joining(", "));
        return master.replace("\nbrand-information:\n", "\nbrand-information:\n" + lines)
                .replace("\nslaves: [", "\nslaves: [" + names + ", ");
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private void replace(String bridgeText, String masterText) throws IOException {
        long bridgeRead = timesRead(BRIDGE);
        long masterRead = timesRead(MASTER);
        write(BRIDGE, bridgeText);
        write(MASTER, masterText);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (timesRead(BRIDGE) == bridgeRead || timesRead(MASTER) == masterRead) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the application did not read its descriptors anew within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private void write(String name, String text) throws IOException {
        Path whole = Files.writeString(folder.resolve("being-written"), text);
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As often as its log says so. */
    private long timesRead(String name) throws IOException {
        try (Stream<String> log = Files.lines(folder.resolve("data").resolve("kessai.log"))) {
            return log.filter(line -> line.contains(name + " anew")).count();
        }
    }
}
