package kessai.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How gateways ask issuers.
 *
 * @param issuerPatience how long one waits for an issuer before it says noReply
 */
@ConfigurationProperties("kessai.gateway")
record GatewaySettings(@DefaultValue("10s") Duration issuerPatience) {}
