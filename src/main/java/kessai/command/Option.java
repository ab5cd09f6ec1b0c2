package kessai.command;

/**
 * An option of the command line.
 *
 * @param name as it is written, without the dashes
 * @param form what a value looks like
 * @param standard what holds when it is left out
 * @param meaning what it is for
 */
record Option(String name, String form, String standard, String meaning) {

    /** A line of the list of options. */
    static Option parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("expected name | form | default | meaning, found '" + line + "'");
        }
        return new Option(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }
}
