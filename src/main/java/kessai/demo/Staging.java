package kessai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a population is made before it is one. It is moved into the data folder when it is whole, folder by folder and
 * {@code demo.json} last: a process killed meanwhile leaves one that the next start finishes or begins anew.
 */
final class Staging {

    private static final String FOLDER = ".making";

    private final Path root;
    private final Path making;

    Staging(Path root) {
        this.root = root;
        this.making = root.resolve(FOLDER);
    }

    /** Where to make it. */
    Path folder() {
        return making;
    }

    /** Whether the data folder has a whole population, after finishing one that was made and only half moved. */
    boolean isThere() {
        if (Files.exists(making.resolve(DemoFile.NAME))) {
            publish();
        }
        return Files.exists(root.resolve(DemoFile.NAME));
    }

    /**
     * Begins with an empty folder.
     *
     * @throws PopulationRefused if parties keep things here already that this demonstration did not make
     */
    void begin() {
        try {
            delete(making);
            List<String> there = strangers();
            if (!there.isEmpty()) {
                throw PopulationRefused.data("expected an empty data folder or one with " + DemoFile.NAME + ", found "
                        + String.join(", ", there) + " in " + root + ": delete them, name another folder with"
                        + " --kessai.data=DIR, or start with --kessai.demo=off");
            }
            OwnerOnly.folder(making);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot begin to make the population in " + root, e);
        }
    }

    /** Moves what was made to where parties look for it. */
    void publish() {
        try {
            for (Path made : listed(making)) {
                if (!made.endsWith(DemoFile.NAME)) {
                    Files.move(made, root.resolve(made.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.move(making.resolve(DemoFile.NAME), root.resolve(DemoFile.NAME), StandardCopyOption.ATOMIC_MOVE);
            delete(making);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the population into " + root, e);
        }
    }

    /** Folders of parties that are here although no population is. */
    private List<String> strangers() throws IOException {
        List<String> ours = List.of("authority", "bridge", "broker", "gateway", "shop", "wallet");
        return listed(root).stream()
                .map(path -> path.getFileName().toString())
                .filter(ours::contains)
                .toList();
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
