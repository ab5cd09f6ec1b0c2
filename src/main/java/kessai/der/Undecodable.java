package kessai.der;

/**
 * Octets that are not the canonical encoding of a value of the type asked for. The message is the path of component
 * names to the fault and what is wrong there: {@code MessageWrapper.message.PInitReq.lidC: is missing}. It never
 * quotes content.
 */
public class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    Undecodable(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
    }

    /** Where the fault is: component names from the outermost type inwards, separated by dots. */
    public String path() {
        return path;
    }
}
