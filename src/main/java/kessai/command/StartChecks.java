package kessai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.env.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Sees to the data folder as soon as the settings are read and before anything is written, the log included: what fails
 * here is told in words and not by a stack trace.
 */
public final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(Path.of(event.getEnvironment().getProperty("kessai.data", "data")));
    }

    /** After the settings have been read and before logging begins. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
    }

    static void check(Path data) {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data.toAbsolutePath().normalize());
                if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw refused(data, "it cannot be made");
        }
        if (!Files.isWritable(data)) {
            throw refused(data, "it cannot be written to");
        }
    }

    private static Refused refused(Path data, String why) {
        return new Refused(
                Exit.DATA, "--kessai.data: expected a folder that can be written to, found " + data + ": " + why);
    }
}
