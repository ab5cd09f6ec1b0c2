package kessai.shop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shops' merchants ask gateways.
 *
 * @param gatewayTimeout how long one waits for a gateway's answer before it asks again; longer than the gateway waits
 *     for an issuer
 */
@ConfigurationProperties("kessai.set")
record MerchantSettings(@DefaultValue("13s") Duration gatewayTimeout) {

    MerchantSettings {
        if (gatewayTimeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "kessai.set.gateway-timeout: expected more than nothing, found " + gatewayTimeout);
        }
    }
}
