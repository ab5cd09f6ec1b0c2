package kessai.routing;

import java.util.Map;
import kessai.party.PartySettings;
import org.apache.camel.spi.PropertiesSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What placeholders in route files stand for: the application's settings, and the names of the one shop host and the one
 * bridge of this process, also where they are left as they are by default.
 */
final class RouteProperties implements PropertiesSource {

    private final ConfigurableEnvironment environment;
    private final Map<String, String> names;

    RouteProperties(ConfigurableEnvironment environment) {
        this.environment = environment;
        PartySettings parties = Binder.get(environment).bindOrCreate("kessai", PartySettings.class);
        names = Map.of("kessai.shop-host", parties.shopHost(), "kessai.bridge-name", parties.bridgeName());
    }

    @Override
    public String getName() {
        return "settings";
    }

    @Override
    public @Nullable String getProperty(String name) {
        String set = environment.getProperty(name);
        return set == null ? names.get(name) : set;
    }
}
