package kessai.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many may write to a store at once. */
interface Writers {

    /** As many as like: the database keeps them apart. */
    Writers MANY = new Writers() {
        @Override
        public <T extends @Nullable Object> T write(Supplier<T> work) {
            return work.get();
        }
    };

    /** Does work that writes, a transaction or a statement, when it is its turn. */
    <T extends @Nullable Object> T write(Supplier<T> work);
}
