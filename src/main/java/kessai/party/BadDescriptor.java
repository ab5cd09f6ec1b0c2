package kessai.party;

/** A descriptor was refused; the message begins with file and line. */
public class BadDescriptor extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadDescriptor(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
