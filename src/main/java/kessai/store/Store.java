package kessai.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import kessai.party.PartyName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one party keeps: a schema of its own that nobody else reads. What is committed survives a kill. */
public final class Store implements AutoCloseable {

    private final PartyName party;
    private final HikariDataSource source;
    private final Writers writers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Store(PartyName party, HikariDataSource source, Writers writers) {
        this.party = party;
        this.source = source;
        this.writers = writers;
        this.jdbc = JdbcClient.create(new WritersJdbc(source, writers));
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Whose store it is. */
    public PartyName party() {
        return party;
    }

    /** For statements; inside {@link #inTransaction} they belong to the transaction, else each is one of its own. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /**
     * Does work in one transaction: all of it is kept when this returns, none of it when the work throws. To a file one
     * writes at a time, so that the work should be short, and must not wait for another thread that writes to the same
     * store.
     *
     * @throws org.springframework.dao.DataAccessException when the database fails, or others write for too long
     */
    public <T> T inTransaction(Supplier<T> work) {
        T result = writers.write(() -> transactions.execute(status -> work.get()));
        if (result == null) {
            throw new IllegalStateException("a transaction's work must return a value");
        }
        return result;
    }

    /** Does work in one transaction, as above, without a result. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Holds a name until the end of the transaction under way; others that want the same wait. For what {@code for update}
     * cannot do: to be the only one that looks for a row, and writes it, while there is none yet. Whoever holds two names
     * holds them in the same order as everyone else.
     *
     * @throws IllegalStateException outside a transaction of this store, where it would hold nothing
     */
    public void hold(String name) {
        if (!TransactionSynchronizationManager.hasResource(source)) {
            throw new IllegalStateException("expected a transaction that holds " + name + ", found none");
        }
        writers.hold(jdbc, party + " " + name);
    }

    @Override
    public void close() {
        source.close();
    }
}
