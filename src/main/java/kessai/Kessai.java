package kessai;

import kessai.command.CommandLine;
import kessai.command.ProviderFirst;
import kessai.command.StartChecks;
import kessai.demo.PopulationFirst;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The application: an electronic settlement system, all of its parties or some of them in one process. */
@SpringBootApplication
public class Kessai {

    /** Starts the parties named by {@code kessai.parties}, or carries out the command that is named first. */
    public static void main(String[] args) {
        // Until the settings say where to, nothing is logged: what goes wrong before is told in words.
        LoggingSystem.get(Kessai.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        int code = new CommandLine(Kessai::application, System.out, System.err).run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The application, ready to run: the data folder is looked at and the keys are made before any party starts. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(Kessai.class);
        application.addListeners(new StartChecks());
        application.addInitializers(new ProviderFirst(), new PopulationFirst());
        return application;
    }
}
