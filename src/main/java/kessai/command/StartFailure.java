package kessai.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kessai.demo.PopulationRefused;
import kessai.party.BadDescriptor;
import kessai.routing.RouteFilesRefused;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why a start failed, in words for the person who typed the command: what was expected, what was found, what to do.
 *
 * @param exit the process's exit code
 */
record StartFailure(Exit exit, String message) {

    private static final String LOCKED = "already in use";
    private static final int DEEPEST = 32;

    /** Finds the cause that says most. */
    static StartFailure of(Throwable failure, Options options) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            Optional<StartFailure> known = known(cause, causes, options);
            if (known.isPresent()) {
                return known.get();
            }
        }
        Throwable last = causes.get(causes.size() - 1);
        String words = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return new StartFailure(Exit.FAILED, words + " (kessai.log in the data folder has the details)");
    }

    private static Optional<StartFailure> known(Throwable cause, List<Throwable> causes, Options options) {
        if (cause instanceof Refused refused) {
            return Optional.of(new StartFailure(refused.exit(), refused.getMessage()));
        }
        if (cause instanceof PopulationRefused refused) {
            return Optional.of(new StartFailure(refused.isAboutData() ? Exit.DATA : Exit.USAGE, refused.getMessage()));
        }
        if (cause instanceof BadDescriptor bad) {
            return Optional.of(new StartFailure(Exit.USAGE, bad.getMessage()));
        }
        if (cause instanceof RouteFilesRefused refused) {
            return Optional.of(new StartFailure(Exit.USAGE, "a route file is broken\n" + refused.getMessage()));
        }
        if (cause instanceof PortInUseException port) {
            return Optional.of(new StartFailure(Exit.PORT, portInUse(port.getPort())));
        }
        if (cause instanceof BindException bind) {
            return Optional.of(new StartFailure(Exit.USAGE, wrongValue(bind, causes, options)));
        }
        if (cause instanceof java.sql.SQLException
                && String.valueOf(cause.getMessage()).contains(LOCKED)) {
            return Optional.of(new StartFailure(
                    Exit.DATA, "the data folder is in use by another process; name another with --kessai.data=DIR"));
        }
        return Optional.empty();
    }

    static String portInUse(int port) {
        return "port " + port + " is in use: stop what listens there, or choose another with --server.port="
                + (port + 1);
    }

    /** What a setting's own constructor says when it refuses is better than anything said here. */
    private static String wrongValue(BindException bind, List<Throwable> causes, Options options) {
        ConfigurationProperty property = bind.getProperty();
        if (property == null) {
            return String.valueOf(causes.get(causes.size() - 1).getMessage());
        }
        String name = property.getName().toString();
        String expected = options.named(name).map(Option::form).orElse("another value");
        return "--" + name + ": expected " + expected + ", found '" + property.getValue() + "'";
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = failure; at != null && causes.size() < DEEPEST; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }
}
