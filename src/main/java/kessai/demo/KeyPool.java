package kessai.demo;

import java.security.KeyPair;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kessai.treatment.KeyPairs;

/** RSA keys of end entities, made on all processors while others are put to use: nothing else takes as long. */
final class KeyPool implements AutoCloseable {

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Queue<Future<KeyPair>> pairs = new ArrayDeque<>();

    private final int bits;
    private final Progress progress;

    /** Begins to make so many. */
    KeyPool(int bits, int count, Progress progress) {
        this.bits = bits;
        this.progress = progress;
        order(count);
    }

    /** Begins to make so many more. */
    final void order(int count) {
        for (int i = 0; i < count; i++) {
            pairs.add(workers.submit(() -> {
                KeyPair pair = KeyPairs.generate(bits);
                progress.step();
                return pair;
            }));
        }
    }

    /** The next one. */
    KeyPair next() {
        try {
            return pairs.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an RSA key could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keys were made", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
