package kessai.bridge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a bridge learns which wallet settles which brand.
 *
 * @param brandRefresh how often it asks a wallet anew for the modules that keep brand information
 * @param brandPatience how long it waits for the wallets that it asks at a wake-up
 */
@ConfigurationProperties("kessai.bridge")
record BrandSettings(@DefaultValue("30s") Duration brandRefresh, @DefaultValue("2s") Duration brandPatience) {

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofDays(1);

    BrandSettings {
        check("kessai.bridge.brand-refresh", brandRefresh);
        check("kessai.bridge.brand-patience", brandPatience);
    }

    private static void check(String name, Duration value) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + ": expected 100ms to 1d, found " + value);
        }
    }
}
