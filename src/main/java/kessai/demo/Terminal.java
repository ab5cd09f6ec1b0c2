package kessai.demo;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person looks at what is printed, rather than a file or a pipe. */
final class Terminal {

    private Terminal() {}

    /** Up to Java 21 there is a console only on a terminal; from 22 on there always is one, and it says what it is. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a console that does not say what it is", e);
        }
    }
}
