package kessai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** What an outbox does when its store fails. */
class OutboxRelayTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    @Test
    void whatWasDeliveredButCouldNotBeDeletedIsReadAgainAndNotTriedByAddress() {
        List<Posted> batch = List.of(posted("journey"), posted("bridge.demo.wake-up"));
        Outbox outbox = mock(Outbox.class);
        when(outbox.waiting(anyInt(), anySet())).thenReturn(batch, batch, List.of());
        doThrow(new CannotAcquireLockException("others wrote for too long"))
                .doNothing()
                .when(outbox)
                .delete(batch);
        var delivered = new ConcurrentLinkedQueue<List<Posted>>();
        OutboxRelay relay = new OutboxRelay(outbox, "gateway/north", delivered::add);

        relay.start();

        verify(outbox, timeout(WAIT.toMillis()).times(2)).delete(batch);
        assertThat(delivered).containsExactlyElementsOf(Collections.nCopies(2, batch));
        relay.stop();
    }

    @Test
    void whatMayHaveBeenCommittedIsLookedForUntilItIsThere() {
        List<Posted> doubtful = List.of(posted("journey"));
        Outbox outbox = mock(Outbox.class);
        when(outbox.waiting(anyInt(), anySet())).thenReturn(List.of(), List.of(), doubtful, List.of());
        var delivered = new ConcurrentLinkedQueue<List<Posted>>();
        OutboxRelay relay = new OutboxRelay(outbox, "gateway/north", delivered::add);
        relay.start();
        verify(outbox, timeout(WAIT.toMillis())).waiting(anyInt(), anySet());

        relay.lookForDoubtful();

        verify(outbox, timeout(WAIT.toMillis())).delete(doubtful);
        assertThat(delivered).containsExactly(doubtful);
        relay.stop();
    }

    @Test
    void whatMayHaveBeenCommittedIsLookedForThoughOthersComeAllTheTime() {
        Posted doubtful = posted("journey");
        Outbox outbox = mock(Outbox.class);
        when(outbox.waiting(anyInt(), anySet())).thenReturn(List.of(), List.of(), List.of(doubtful), List.of());
        var delivered = new ConcurrentLinkedQueue<List<Posted>>();
        OutboxRelay relay = new OutboxRelay(outbox, "gateway/north", delivered::add);
        relay.start();
        verify(outbox, timeout(WAIT.toMillis())).waiting(anyInt(), anySet());

        relay.lookForDoubtful();

        await().atMost(WAIT).until(() -> {
            relay.offer(posted("journey"));
            return delivered.stream().anyMatch(batch -> batch.contains(doubtful));
        });
        relay.stop();
    }

    private static Posted posted(String address) {
        return new Posted(UUID.randomUUID(), address, Map.of(), new byte[0]);
    }
}
