package kessai.dialogue;

import java.util.List;
import java.util.Optional;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * A party has weighed which wallet goes on with a wake-up. The routes follow it and the journey says it; asked what would
 * happen, the party says the same.
 *
 * @param course what follows
 * @param candidates the wallets that were considered, what is known of each, and why it is chosen or not
 * @param next the wallets that it goes on to; none where it ends here or waits for the customer
 * @param brand the brand that is decided by this; none: it is left open
 * @param said all of it, in words
 */
public record Weighed(
        Course course, List<Considered> candidates, List<WalletName> next, Optional<Brand> brand, String said) {

    public Weighed {
        candidates = List.copyOf(candidates);
        next = List.copyOf(next);
    }

    /** It goes on to one wallet. */
    public static Weighed to(
            Course course, WalletName wallet, Optional<Brand> brand, List<Considered> candidates, String said) {
        return new Weighed(course, candidates, List.of(wallet), brand, said);
    }

    /** It ends here, or waits. */
    public static Weighed of(Course course, List<Considered> candidates, String said) {
        return new Weighed(course, candidates, List.of(), Optional.empty(), said);
    }

    /** The wallet that it goes on to, where there is one. */
    public Optional<WalletName> wallet() {
        return next.stream().findFirst();
    }

    /** With more to be said. */
    public Weighed saying(String more) {
        return new Weighed(course, candidates, next, brand, said + more);
    }
}
