package kessai.command;

/** A start was refused; the message is for the person at the terminal. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Refused(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
