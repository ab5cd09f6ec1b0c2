package kessai.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program that some tests run, with the names it goes by and how to get it. */
public enum Tool {
    OPENSSL("apt-get install openssl, or brew install openssl", "openssl"),
    CHROMIUM("apt-get install chromium", "chromium chromium-browser google-chrome"),
    CHROMEDRIVER("apt-get install chromium chromium-driver", "chromedriver"),
    NODE("apt-get install nodejs", "node nodejs");

    private final String remedy;
    /** The names it goes by, the usual one first. */
    private final String names;

    Tool(String remedy, String names) {
        this.remedy = remedy;
        this.names = names;
    }

    /** Whether the program is found on the path. */
    public boolean isFound() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> names().stream().map(name -> Path.of(folder, name)))
                .anyMatch(Files::isExecutable);
    }

    /** How to get it. */
    public String remedy() {
        return remedy;
    }

    /** The name it is asked for by. */
    @Override
    public String toString() {
        return names().get(0);
    }

    private List<String> names() {
        return List.of(names.split(" "));
    }
}
