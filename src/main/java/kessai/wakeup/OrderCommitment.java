package kessai.wakeup;

/** Stands for an order that is not shown: SHA-256 over a salt, the order's number and its text, in lower-case hex. */
public record OrderCommitment(String hex) {

    private static final Shape SHAPE = Shape.of("[0-9a-f]{64}", "a SHA-256 digest in lower-case hex");

    /** Refuses what is not 32 octets in hex. */
    public OrderCommitment {
        SHAPE.check(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
