package kessai.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where stores are kept.
 *
 * @param url a PostgreSQL JDBC address, each party gets a schema of its own in it; none: an H2 file in the party's
 *     folder
 * @param username the database's user
 * @param password its password
 * @param connections the most connections a party's store holds open
 */
@ConfigurationProperties("kessai.store")
public record StoreSettings(
        @Nullable String url,
        @DefaultValue("kessai") String username,
        @DefaultValue("") String password,
        @DefaultValue("8") int connections) {

    @Override
    public String toString() {
        return "StoreSettings[url=" + url + ", username=" + username + ", connections=" + connections + "]";
    }
}
