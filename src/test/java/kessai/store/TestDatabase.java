package kessai.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import kessai.party.DataFolder;

/** The databases that stores run on; the PostgreSQL server is started once for all tests and ends with them. */
public enum TestDatabase {
    H2 {
        @Override
        public Stores open(Path data) {
            return new Stores(new StoreSettings(null, "kessai", "", 4), new DataFolder(data));
        }
    },
    POSTGRES {
        @Override
        public Stores open(Path data) {
            String url = Server.STARTED.getJdbcUrl("postgres", "postgres");
            return new Stores(new StoreSettings(url, "postgres", "", 4), new DataFolder(data));
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Stores in this database; its files, if it has any, are in the folder. */
    public abstract Stores open(Path data);

    /** A name for a party that no other test has used, for a schema of its own. */
    public static String freshName() {
        return "test-" + NAMES.incrementAndGet();
    }

    private static final class Server {

        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
