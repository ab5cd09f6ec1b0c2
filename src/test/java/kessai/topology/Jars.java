package kessai.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;

/** Looks into jars on the class path. */
final class Jars {

    private Jars() {}

    /** The names of the files in a folder of a jar. */
    static List<String> entries(URL folder) {
        try {
            if (!(folder.openConnection() instanceof JarURLConnection jar)) {
                return List.of();
            }
            String prefix = jar.getEntryName().replaceFirst("/?$", "/");
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && name.length() > prefix.length() && !name.endsWith("/"))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
