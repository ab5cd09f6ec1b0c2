package kessai.command;

import java.io.PrintStream;

/** What {@code --help} prints. */
final class Help {

    private static final String USAGE =
            """
            Kessai settles shops' orders over SET, between terminals, server wallets and a payment gateway.

            kessai [OPTIONS]              starts the parties, makes the demo's population and settles its orders
            kessai populate DIR           makes keys and descriptors for parties that are to run apart
            kessai validate FOLDER        checks route files without starting anything
            kessai --help                 prints this

            where kessai is 'java -jar target/kessai-*.jar'. An option is written --name=value; any of Spring Boot's
            is taken too.
            """;

    private static final String CODES =
            """

            Exit codes: 0 all is well, 1 unforeseen (see kessai.log in the data folder), 2 an option, a command or a
            descriptor is not as it must be, 3 the port is in use, 4 the data folder cannot be used.
            """;

    private Help() {}

    static void print(Options options, PrintStream out) {
        out.println(USAGE);
        for (Option option : options.all()) {
            out.println("  --" + option.name() + "=" + option.form());
            out.println("        " + option.meaning() + " (" + option.standard() + ")");
        }
        out.print(CODES);
        out.flush();
    }
}
