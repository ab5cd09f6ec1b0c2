package kessai.broker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which broker the parties of this process meet on.
 *
 * @param url of an Artemis elsewhere; without it one is embedded in this process
 * @param listen {@code host:port} where the embedded broker takes other processes' connections, with mutual TLS;
 *     without it, it is reached from this process only
 * @param configuration the file that configures the embedded broker
 */
@ConfigurationProperties("kessai.broker")
public record BrokerSettings(
        @Nullable String url,
        @Nullable String listen,
        @DefaultValue("broker-config/embedded/broker.xml") Path configuration) {

    public BrokerSettings {
        url = blankToNull(url);
        listen = blankToNull(listen);
        if (url != null && listen != null) {
            throw new IllegalArgumentException("kessai.broker.listen opens the embedded broker, but kessai.broker.url"
                    + " says that there is none: set one of the two");
        }
        if (listen != null && !listen.matches("[^\\s;?,]+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("kessai.broker.listen: expected host:port, found '" + listen + "'");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
