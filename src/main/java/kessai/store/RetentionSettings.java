package kessai.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long parties remember what has ended.
 *
 * @param retention how long answers are kept for requests that are repeated, and what wallets and bridges know of
 *     settlements that have ended; at least two days, which no settlement lives
 */
@ConfigurationProperties("kessai")
record RetentionSettings(@DefaultValue("7d") Duration retention) {

    private static final Duration SHORTEST = Duration.ofDays(2);

    RetentionSettings {
        if (retention.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("kessai.retention: expected at least 2d, found " + retention);
        }
    }
}
