package kessai.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import kessai.party.DataFolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases that stores run on; the PostgreSQL server is started once for all tests and ends with them. */
public enum TestDatabase {
    H2 {
        @Override
        public Stores open(Path data) {
            return new Stores(new StoreSettings(null, "kessai", "", 4), new DataFolder(data));
        }

        /** For its turn. */
        @Override
        boolean waits(Thread thread) {
            return thread.getState() == Thread.State.TIMED_WAITING;
        }
    },
    POSTGRES {
        @Override
        public Stores open(Path data) {
            String url = Server.STARTED.getJdbcUrl("postgres", "postgres");
            return new Stores(new StoreSettings(url, "postgres", "", 4), new DataFolder(data));
        }

        /** For a row, or a name; no other test is under way. */
        @Override
        boolean waits(Thread thread) {
            return JdbcClient.create(Server.STARTED.getPostgresDatabase())
                    .sql("select exists (select 1 from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single();
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Stores in this database; its files, if it has any, are in the folder. */
    public abstract Stores open(Path data);

    /** Whether a thread that does or begins a transaction waits for another one. */
    abstract boolean waits(Thread thread);

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
