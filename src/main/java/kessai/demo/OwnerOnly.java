package kessai.demo;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner can read, where the file system knows owners. */
final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** Makes an empty file; nobody else could open it even for a moment. */
    static Path file(Path file) throws IOException {
        if (!POSIX) {
            return Files.createFile(file);
        }
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Makes a folder and what is above it, if it is missing. */
    static Path folder(Path folder) throws IOException {
        if (!POSIX || Files.exists(folder)) {
            return Files.createDirectories(folder);
        }
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
