package kessai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.TransientDataAccessException;

class OneWriterTest {

    @Test
    void whoeverWritesMayWriteMore() {
        Writers writers = new OneWriter(Duration.ZERO);

        assertThat(writers.<String>write(() -> writers.write(() -> "written"))).isEqualTo("written");
    }

    @Test
    void whenOthersWriteForTooLongItMayBeTriedAgain() {
        Writers writers = new OneWriter(Duration.ofMillis(1));

        writers.<Boolean>write(() -> {
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> writers.write(() -> "written"));
            assertThatThrownBy(other::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(TransientDataAccessException.class)
                    .hasMessageContaining("others wrote to the store for PT0.001S");
            return true;
        });

        assertThat(CompletableFuture.supplyAsync(() -> writers.<String>write(() -> "written"))
                        .join())
                .isEqualTo("written");
    }

    @Test
    void workThatFailsEndsItsTurn() {
        Writers writers = new OneWriter(Duration.ofMillis(1));
        assertThatThrownBy(() -> writers.<String>write(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(CompletableFuture.supplyAsync(() -> writers.<String>write(() -> "written"))
                        .join())
                .isEqualTo("written");
    }

    @Test
    void whoIsInterruptedWritesNothingAndStaysInterrupted() {
        Writers writers = new OneWriter(Duration.ofSeconds(10));
        AtomicBoolean written = new AtomicBoolean();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> writers.<Boolean>write(() -> written.getAndSet(true)))
                    .isInstanceOf(CannotAcquireLockException.class)
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(written).isFalse();
    }
}
