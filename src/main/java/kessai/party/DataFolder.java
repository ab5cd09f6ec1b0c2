package kessai.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything is kept: a folder for each party, and nothing shared between them.
 *
 * @param root the folder that {@code kessai.data} names
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder of one party, as {@code wallet/slave-b}; made if it is missing. */
    public Path of(PartyName party) {
        return made(root.resolve(party.role().word()).resolve(party.name()));
    }

    /** A folder of the process itself, as {@code broker}; made if it is missing. */
    public Path of(String name) {
        return made(root.resolve(name));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }
}
