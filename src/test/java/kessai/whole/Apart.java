package kessai.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kessai.demo.DemoFile;

/**
 * Parties in processes of their own, with two gateways: {@code populate} makes one folder, and of it each process gets what
 * its own parties need and nothing else.
 */
final class Apart {

    /** What every process must know of the gateways: brand-a goes to the one in the south, the rest to the north. */
    static final List<String> GATEWAYS =
            List.of("--kessai.gateways=north,south", "--kessai.directory.gateways.brand-a=south");

    private static final Path FOLDER = Path.of("target", "apart");
    private static final Path MADE = FOLDER.resolve("populated");

    private static boolean made;

    private Apart() {}

    /** The keys of those who call; in no process's folder. */
    static DemoFile keys() {
        return DemoFile.in(populated());
    }

    /** A data folder with these parts of what was made, as {@code wallet/slave-b} or {@code broker}. */
    static Path folder(String name, String... parts) {
        Path populated = populated();
        Path data = FOLDER.resolve(name);
        delete(data);
        for (String part : parts) {
            copy(populated.resolve(part), data.resolve(part));
        }
        return data;
    }

    /** Starts all parties on their folder; descriptors are read from there too, and only from there. */
    static Node start(Path data) {
        return start(data, List.of());
    }

    /** Starts some of them. */
    static Node start(Path data, String parties, String... options) {
        return start(
                data,
                Stream.concat(Stream.of("--kessai.parties=" + parties), Stream.of(options))
                        .toList());
    }

    private static Node start(Path data, List<String> options) {
        List<String> all = new ArrayList<>(GATEWAYS);
        all.add("--kessai.wallets=" + data.resolve("wallets"));
        all.add("--kessai.client-bridge=" + data.resolve("client-bridge"));
        all.addAll(options);
        return Node.start(data, all.toArray(String[]::new));
    }

    /** What all folders are copied from; made when it is first asked for. */
    private static synchronized Path populated() {
        if (!made) {
            delete(MADE);
            List<String> arguments = new ArrayList<>(List.of("populate", MADE.toString()));
            arguments.addAll(GATEWAYS);
            Node.run(FOLDER.resolve("populated.txt"), arguments.toArray(String[]::new));
            made = true;
        }
        return MADE;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.toAbsolutePath().getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
