package kessai.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kessai.demo.PopulationFirst;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

/**
 * {@code populate DIR}: makes descriptors, keys and accounts for parties that are to run apart. What belongs to a party
 * is in a folder of its own, to be carried to where the party runs.
 */
final class PopulateCommand {

    private static final List<String> DESCRIPTORS = List.of("wallets", "client-bridge");

    private static final String APART =
            """

            Parties that run apart share nothing but the broker. The first process embeds it and opens it to the others,
            for instance shop and bridge here, wallets and gateway there:

              %1$s --kessai.parties=shop,bridge --kessai.broker.listen=127.0.0.1:61617
              %1$s --kessai.parties=wallet,gateway,authority --kessai.broker.url=tcp://127.0.0.1:61617 --server.port=8081

            Each needs only its own parties' folders: copy those that a process hosts to a data folder elsewhere, with the
            descriptors. To settle the demo orders in the first process as well, add --kessai.demo=orders to it.
            """;

    private final Options options;
    private final PrintStream out;

    PopulateCommand(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** No party is started: the application is only what the population needs. */
    @Configuration
    static class NoParties {}

    Exit run(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            throw new Refused(Exit.USAGE, "populate: expected the folder to make, found none; populate DIR");
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        options.check(rest);
        Path folder = Path.of(arguments[0]);
        StartChecks.check(folder);
        copyDescriptors(folder);
        application().run(settings(folder, rest)).close();
        report(folder);
        return Exit.OK;
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(NoParties.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(new StartChecks());
        application.addInitializers(new ProviderFirst(), new PopulationFirst());
        return application;
    }

    private static String[] settings(Path folder, String[] rest) {
        List<String> settings = new ArrayList<>(List.of(rest));
        settings.add("--kessai.data=" + folder);
        settings.add("--kessai.wallets=" + folder.resolve("wallets"));
        settings.add("--kessai.client-bridge=" + folder.resolve("client-bridge"));
        settings.add("--kessai.demo=population");
        return settings.toArray(String[]::new);
    }

    /** Descriptors that are there are an operator's, and stay as they are. */
    private static void copyDescriptors(Path folder) {
        for (String name : DESCRIPTORS) {
            Path from = Path.of(name);
            Path to = folder.resolve(name);
            if (Files.exists(to)) {
                continue;
            }
            if (!Files.isDirectory(from)) {
                throw new Refused(
                        Exit.USAGE,
                        "populate: expected the folder " + name + " here or in " + folder
                                + ", found neither; start from the project's folder");
            }
            copy(from, to);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }

    private void report(Path folder) {
        out.println("In " + folder + ":");
        out.println("  wallets/, client-bridge/                 the descriptors, to be edited");
        out.println(
                "  shop/, bridge/, wallet/, gateway/        a folder for each party: its keys, accounts, broker user");
        out.println("  authority/                               the authorities' keys");
        out.println("  broker/                                  the broker's users and TLS keys");
        out.println("  demo.json                                the keys that shops and operator call with");
        out.print(APART.formatted("java -jar target/kessai-*.jar --kessai.data=" + folder + " --kessai.wallets="
                + folder.resolve("wallets") + " --kessai.client-bridge=" + folder.resolve("client-bridge")));
        out.flush();
    }
}
