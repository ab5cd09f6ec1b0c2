package kessai.wallet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How masters deal with slaves.
 *
 * @param longestChain how many masters may relay a wake-up, one to the next
 * @param proofPatience how long a wallet whose address a customer gave may take to prove itself before the customer is
 *     asked again
 * @param proofLife how long a proof is good for further settlements of the same brand
 */
@ConfigurationProperties("kessai.wallet")
record WalletSettings(
        @DefaultValue("4") int longestChain,
        @DefaultValue("20s") Duration proofPatience,
        @DefaultValue("5m") Duration proofLife) {

    private static final int LONGEST = 50;
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    WalletSettings {
        if (longestChain < 1 || longestChain > LONGEST) {
            throw new IllegalArgumentException(
                    "kessai.wallet.longest-chain: expected 1 to " + LONGEST + ", found " + longestChain);
        }
        if (proofPatience.isNegative() || proofPatience.isZero()) {
            throw new IllegalArgumentException("kessai.wallet.proof-patience: expected a time, found " + proofPatience);
        }
        if (proofLife.isNegative() || proofLife.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException(
                    "kessai.wallet.proof-life: expected at most " + LONGEST_LIFE + ", found " + proofLife);
        }
    }
}
