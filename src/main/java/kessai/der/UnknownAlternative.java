package kessai.der;

/** Octets with a tag that the CHOICE at this place does not have: a message, say, that is not supported. */
public final class UnknownAlternative extends Undecodable {

    private static final long serialVersionUID = 1L;

    UnknownAlternative(String path, String reason) {
        super(path, reason);
    }
}
