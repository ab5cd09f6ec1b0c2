package kessai.routing;

/**
 * What is wrong with a route file, and where.
 *
 * @param file its path within the routes' folder
 * @param line from 1
 * @param message what was expected and what was found
 * @param weight whether the file can run in spite of it
 */
public record Finding(String file, int line, String message, Weight weight) implements Comparable<Finding> {

    /** What a finding means for a file that is to be deployed. */
    public enum Weight {
        /** The file does not run, or would not do what it says: it is refused. */
        FAULT,
        /** The file runs, but is not as the house has it; {@code validate} and the tests insist. */
        STYLE
    }

    static Finding fault(String file, int line, String message) {
        return new Finding(file, line, message, Weight.FAULT);
    }

    static Finding style(String file, int line, String message) {
        return new Finding(file, line, message, Weight.STYLE);
    }

    boolean isFault() {
        return weight == Weight.FAULT;
    }

    @Override
    public int compareTo(Finding other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
