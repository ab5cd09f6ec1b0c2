package kessai.benchmark;

/**
 * What one settlement costs, as the application's own meters count it.
 *
 * @param signatures RSA signatures
 * @param decryptions RSA decryptions
 * @param durable messages that the broker forces to disk
 * @param passing messages that it only passes on
 */
record Cost(double signatures, double decryptions, double durable, double passing) {

    /** The mean over so many settlements between two readings. */
    static Cost between(Meters before, Meters after, long settlements) {
        return new Cost(
                (after.privateOperations("sign") - before.privateOperations("sign")) / settlements,
                (after.privateOperations("decrypt") - before.privateOperations("decrypt")) / settlements,
                (after.durableMessages() - before.durableMessages()) / settlements,
                (after.passingMessages() - before.passingMessages()) / settlements);
    }

    double privateOperations() {
        return signatures + decryptions;
    }
}
