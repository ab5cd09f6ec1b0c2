package kessai.routing;

/** A message that cannot be decoded; it goes to the invalid-message channel and is not tried again. */
public class InvalidMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what was expected and found; never with what is secret in it. */
    public InvalidMessage(String reason) {
        super(reason);
    }

    /** As {@link #InvalidMessage(String)}, for a fault found while decoding. */
    public InvalidMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
