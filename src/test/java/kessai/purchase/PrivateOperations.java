package kessai.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kessai.treatment.PrivateKeyMeter;

/** Notes each RSA private operation, in order. */
final class PrivateOperations implements PrivateKeyMeter {

    private final List<String> noted = new ArrayList<>();

    @Override
    public synchronized void used(String operation, Duration took) {
        noted.add(operation);
    }

    /** Those since this was asked last. */
    synchronized List<String> taken() {
        var taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }
}
