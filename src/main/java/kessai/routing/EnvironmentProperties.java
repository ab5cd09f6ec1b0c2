package kessai.routing;

import org.apache.camel.spi.PropertiesSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Placeholders in route files are the application's settings. */
record EnvironmentProperties(Environment environment) implements PropertiesSource {

    @Override
    public String getName() {
        return "settings";
    }

    @Override
    public @Nullable String getProperty(String name) {
        return environment.getProperty(name);
    }
}
