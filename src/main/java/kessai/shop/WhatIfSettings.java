package kessai.shop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an operator's question what would become of a wake-up is dealt with.
 *
 * @param patience how long the parties may take to answer; who is silent then is not asked again
 * @param mostAtOnce how many such questions are held at once; the next is refused
 */
@ConfigurationProperties("kessai.what-if")
record WhatIfSettings(@DefaultValue("2s") Duration patience, @DefaultValue("16") int mostAtOnce) {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    WhatIfSettings {
        if (patience.toMillis() < 1 || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "kessai.what-if.patience: expected at most " + LONGEST + ", found " + patience);
        }
        if (mostAtOnce < 1) {
            throw new IllegalArgumentException("kessai.what-if.most-at-once: expected 1 at least, found " + mostAtOnce);
        }
    }
}
