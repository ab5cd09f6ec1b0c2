package kessai.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Opens the parties' stores, each in its own file or schema, and brings it to the newest form. */
public final class Stores implements AutoCloseable {

    /** How long one waits for one's turn to write to a file, and then H2 for a row. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

    private final StoreSettings settings;
    private final DataFolder folder;
    private final Map<PartyName, Store> open = new ConcurrentHashMap<>();

    public Stores(StoreSettings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** The store of a party, opened at the first call. */
    public Store open(PartyName party) {
        return open.computeIfAbsent(party, this::opened);
    }

    /** The stores that are open now. */
    public Map<PartyName, Store> opened() {
        return Map.copyOf(open);
    }

    private Store opened(PartyName party) {
        String url = settings.url();
        HikariDataSource source = url == null ? file(party) : schema(party, url);
        migrate(source, party, url);
        return new Store(party, source, url == null ? new OneWriter(LOCK_TIMEOUT) : Writers.MANY);
    }

    /** WRITE_DELAY=0: with H2's default, a kill loses what was committed in the last half second. */
    private HikariDataSource file(PartyName party) {
        HikariConfig config = config(party);
        config.setJdbcUrl("jdbc:h2:file:" + folder.of(party).resolve("store")
                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                // A connection keeps what it has parsed: every statement that a party knows, where eight are the
                // default.
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=" + LOCK_TIMEOUT.toMillis()
                + ";QUERY_CACHE_SIZE=100");
        config.setUsername("kessai");
        config.setPassword("");
        return new HikariDataSource(config);
    }

    private HikariDataSource schema(PartyName party, String url) {
        HikariConfig config = config(party);
        config.setJdbcUrl(url);
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setSchema(schemaOf(party));
        return new HikariDataSource(config);
    }

    private HikariConfig config(PartyName party) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(party.dotted());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        return config;
    }

    private static void migrate(DataSource source, PartyName party, @Nullable String url) {
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/" + party.role().word());
        if (url != null) {
            flyway.schemas(schemaOf(party)).createSchemas(true);
        }
        flyway.load().migrate();
    }

    private static String schemaOf(PartyName party) {
        return party.dotted().replace('.', '_').replace('-', '_');
    }

    @Override
    public void close() {
        open.values().forEach(Store::close);
        open.clear();
    }
}
