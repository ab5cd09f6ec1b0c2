package kessai.der;

/** Something wrong at a place that becomes known as the fault climbs outwards. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;
    private final boolean unknownAlternative;

    Fault(String reason) {
        this("", reason, false);
    }

    private Fault(String path, String reason, boolean unknownAlternative) {
        super(reason, null, false, false);
        this.path = path;
        this.reason = reason;
        this.unknownAlternative = unknownAlternative;
    }

    static Fault unknownAlternative(String reason) {
        return new Fault("", reason, true);
    }

    static Fault unexpected(String expected, Object found) {
        return new Fault("expected " + expected + ", found " + Asn1Names.of(found));
    }

    /** This fault, seen from the value that has it in the named component. */
    Fault within(String component) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new Fault(component + separator + path, reason, unknownAlternative);
    }

    Undecodable asUndecodable() {
        return unknownAlternative ? new UnknownAlternative(path, reason) : new Undecodable(path, reason);
    }

    IllegalArgumentException asIllegalArgument() {
        return new IllegalArgumentException(path + ": " + reason);
    }
}
