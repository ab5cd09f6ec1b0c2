package kessai.bridge;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The customer's screen.
 *
 * @param screen the folder with the page
 * @param screensOpen how many screens may be open at once, each of which holds a connection
 */
@ConfigurationProperties("kessai")
record ScreenSettings(@DefaultValue("client-bridge/screen") Path screen, @DefaultValue("2000") int screensOpen) {

    ScreenSettings {
        if (screensOpen < 1) {
            throw new IllegalArgumentException("kessai.screens-open: expected 1 at least, found " + screensOpen);
        }
    }
}
