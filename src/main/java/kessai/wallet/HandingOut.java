package kessai.wallet;

import java.time.Duration;
import java.util.Set;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;

/**
 * To whom a wallet hands out its customers' credentials, and what; a part of its descriptor.
 *
 * @param masters the masters that it knows; nobody else gets anything
 * @param key whether the signature key is handed over, and not only what it signs
 * @param life how long what pays may be used
 */
record HandingOut(Set<WalletName> masters, boolean key, Duration life) {

    /** Where the descriptor does not say. */
    static final Duration USUAL_LIFE = Duration.ofMinutes(5);

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(60);

    HandingOut {
        masters = Set.copyOf(masters);
        if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
            throw new ValueRefused("credentials-life", "1s to 60m", life.toString());
        }
    }

    /** Whether it knows a master of this name. */
    boolean knows(String master) {
        return masters.contains(new WalletName(master));
    }

    /** Reads what the key {@code hands-over} says. */
    static boolean key(String word) {
        return switch (word) {
            case "signature" -> false;
            case "key" -> true;
            default -> throw new ValueRefused("hands-over", "signature or key", word);
        };
    }
}
