package kessai.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Statements that write wait for their turn, also those that are no part of a transaction. These are the two ways in which
 * {@link org.springframework.jdbc.core.simple.JdbcClient} writes.
 */
final class WritersJdbc extends JdbcTemplate {

    private final Writers writers;

    WritersJdbc(DataSource source, Writers writers) {
        super(source);
        this.writers = writers;
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter parameters) {
        return writers.write(() -> super.update(statement, parameters));
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        return writers.write(() -> super.update(statement, keys));
    }
}
