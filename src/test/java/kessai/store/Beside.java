package kessai.store;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A transaction beside the one under way, in a thread of its own: begun within that one, it has ended or waits for it when
 * {@link #begin} returns.
 */
public final class Beside<T> {

    private final CompletableFuture<T> work;

    private Beside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins work that is a transaction, and goes on as soon as that is over or cannot go on. */
    public static <T> Beside<T> begin(TestDatabase database, Supplier<T> transaction) {
        CompletableFuture<T> work = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(work, transaction), "beside");
        thread.setDaemon(true);
        thread.start();
        await().until(() -> work.isDone() || database.waits(thread));
        return new Beside<>(work);
    }

    private static <T> void complete(CompletableFuture<T> work, Supplier<T> transaction) {
        try {
            work.complete(transaction.get());
        } catch (RuntimeException | Error e) {
            work.completeExceptionally(e);
        }
    }

    /** What became of it; to be asked when the other transaction is over. */
    public T result() {
        return work.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
