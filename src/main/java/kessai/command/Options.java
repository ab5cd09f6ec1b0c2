package kessai.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The options there are. A misspelt one would be passed over in silence; here it is refused. */
final class Options {

    private static final String RESOURCE = "/options.txt";
    private static final String OURS = "kessai.";
    private static final String NUMBER = "NUMBER";

    private final List<Option> all;

    private Options(List<Option> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the list that comes with the program. */
    static Options known() {
        try (InputStream in = Options.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Options(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Option::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    List<Option> all() {
        return all;
    }

    /** The option of this name; an element of a list has the list's name with an index, that of a map any last word. */
    Optional<Option> named(String name) {
        String plain = name.replaceAll("\\[\\d+]$", "");
        String ofMap = name.replaceAll("\\.[^.]+$", ".*");
        return all.stream()
                .filter(option -> option.name().equals(plain) || option.name().equals(ofMap))
                .findFirst();
    }

    /**
     * Looks at what was written on the command line.
     *
     * @throws Refused naming the first that is no option, or that lacks its value
     */
    void check(String[] arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                throw new Refused(Exit.USAGE, "expected an option --name=value, found '" + argument + "'");
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            if (named(name).isPresent() || name.startsWith(OURS) || !name.contains(".")) {
                check(name, equals >= 0, value);
            }
        }
    }

    private void check(String name, boolean hasValue, String value) {
        Option option = named(name)
                .orElseThrow(() -> new Refused(
                        Exit.USAGE, "--" + name + ": there is no such option; --help lists those there are"));
        if (!hasValue) {
            throw new Refused(
                    Exit.USAGE,
                    "--" + name + ": expected --" + name + "=VALUE (" + option.form() + "), found no value");
        }
        if (option.form().equals(NUMBER) && !value.matches("[0-9]{1,9}")) {
            throw new Refused(Exit.USAGE, "--" + name + ": expected a number, found '" + value + "'");
        }
    }
}
