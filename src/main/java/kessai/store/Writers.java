package kessai.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many may write to a store at once, and how one keeps others away meanwhile. */
interface Writers {

    /** As many as like: PostgreSQL keeps them apart, where they change the same row or hold the same name. */
    Writers MANY = new Writers() {
        @Override
        public <T extends @Nullable Object> T write(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void hold(JdbcClient jdbc, String name) {
            var unused = jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(name)
                    .query((row, number) -> name)
                    .single();
        }
    };

    /** Does work that writes, a transaction or a statement, when it is its turn. */
    <T extends @Nullable Object> T write(Supplier<T> work);

    /** Waits until no other transaction holds a name, which is then this one's until its end. */
    void hold(JdbcClient jdbc, String name);
}
