package kessai.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of the route files, with its sub-folder of blocks. */
record RouteFolder(Path path) {

    private static final String ROUTE_FILE = ".camel.yaml";
    private static final String BLOCKS = "blocks";

    /** The text of every route file there is now, by its path within the folder. */
    SortedMap<String, String> read() {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException("kessai.routes: there is no folder " + path.toAbsolutePath());
        }
        for (Path folder : List.of(path, path.resolve(BLOCKS))) {
            if (Files.isDirectory(folder)) {
                routeFiles(folder).forEach(file -> texts.put(name(file), text(file)));
            }
        }
        return texts;
    }

    private String name(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> routeFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ROUTE_FILE))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the routes' folder " + folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
