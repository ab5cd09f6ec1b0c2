package kessai.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.env.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Sees to the data folder and the port as soon as the settings are read and before anything is written, the log and the
 * demo's keys included: what fails here is told at once, in words and not by a stack trace.
 */
public final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        if (event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE) {
            checkPort(settings.getProperty("server.address", "127.0.0.1"), settings.getProperty("server.port", "8080"));
        }
        check(Path.of(settings.getProperty("kessai.data", "data")));
    }

    /** What is no address or no port, the settings refuse themselves. */
    static void checkPort(String address, String port) {
        if (!port.matches("[0-9]{1,5}")) {
            return;
        }
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(address, Integer.parseInt(port)));
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
                throw new Refused(Exit.PORT, StartFailure.portInUse(Integer.parseInt(port)));
            }
        }
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
