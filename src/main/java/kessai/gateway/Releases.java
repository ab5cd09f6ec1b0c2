package kessai.gateway;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import kessai.purchase.IssuerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back at issuers what merchants have taken back, as often as it takes: the merchant has its answer by then, and does not ask
 * again.
 */
final class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    /** What is more than this waits for the next start, which gives back once more all that was ever taken back. */
    static final int MOST = 1000;

    private final Queue<Owed> owed = new ArrayBlockingQueue<>(MOST);

    private record Owed(Issuer issuer, IssuerRequest request) {}

    /** Gives it back now, or else when {@link #again} is called; says whether it was now. */
    boolean release(Issuer issuer, IssuerRequest request) {
        try {
            issuer.release(request);
            return true;
        } catch (RuntimeException e) {
            boolean kept = owed.offer(new Owed(issuer, request));
            LOG.warn(
                    "transaction {} could not be given back at the issuer, and is {}: {}",
                    request.xid(),
                    kept ? "tried again" : "left to the next start",
                    e.getMessage());
            return false;
        }
    }

    /** Gives back what could not be given back, up to the first that still cannot: whoever calls waits for one failure at most. */
    void again() {
        boolean given = true;
        for (int left = owed.size(); left > 0 && given; left--) {
            Owed next = owed.remove();
            given = release(next.issuer(), next.request());
        }
    }
}
