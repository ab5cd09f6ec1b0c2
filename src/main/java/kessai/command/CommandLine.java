package kessai.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import kessai.routing.ValidateRoutes;
import org.springframework.boot.SpringApplication;

/** Does what the command line says: starts the parties, or carries out a command and ends. */
public final class CommandLine {

    private final Supplier<SpringApplication> application;
    private final PrintStream out;
    private final PrintStream err;
    private final Options options = Options.known();

    /**
     * A command line of one program.
     *
     * @param application makes the application that hosts the parties
     */
    public CommandLine(Supplier<SpringApplication> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Carries it out; the exit code is 0 when all is well, also while started parties go on running. */
    public int run(String... arguments) {
        try {
            return carriedOut(arguments).code();
        } catch (RuntimeException e) {
            StartFailure failure = StartFailure.of(e, options);
            err.println("Kessai could not start: " + failure.message());
            return failure.exit().code();
        }
    }

    private Exit carriedOut(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        if (words.contains("--help") || words.contains("-h")) {
            Help.print(options, out);
            return Exit.OK;
        }
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            options.check(arguments);
            application.get().run(arguments);
            return Exit.OK;
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return switch (words.get(0)) {
            case "populate" -> new PopulateCommand(options, out).run(rest);
            case "validate" -> validate(rest);
            default ->
                throw new Refused(
                        Exit.USAGE,
                        "expected a command (populate, validate) or an option --name=value, found '" + words.get(0)
                                + "'; --help says more");
        };
    }

    private Exit validate(String[] folders) {
        if (folders.length != 1) {
            throw new Refused(Exit.USAGE, "expected the folder with the route files, as in: validate routes/");
        }
        Path folder = Path.of(folders[0]);
        if (!Files.isDirectory(folder)) {
            throw new Refused(Exit.USAGE, "expected the folder with the route files, found " + folder + ": no folder");
        }
        return ValidateRoutes.run(folder, out) ? Exit.OK : Exit.USAGE;
    }
}
