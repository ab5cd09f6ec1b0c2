package kessai.shop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for every settlement.
 *
 * @param deadline how long one may take where the shop does not say; at most a day
 */
@ConfigurationProperties("kessai.settlement")
record SettlementSettings(@DefaultValue("15m") Duration deadline) {

    /** No settlement takes longer, whoever asks for it. */
    static final Duration LONGEST = Duration.ofHours(24);

    SettlementSettings {
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "kessai.settlement.deadline: expected more than nothing and at most 24h, found " + deadline);
        }
    }
}
