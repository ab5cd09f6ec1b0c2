package kessai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class OutboxTest {

    private static final PartyName GATEWAY = PartyName.gateway("north");

    private static final Duration WAIT = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
    private Stores stores;
    private Store store;

    @BeforeEach
    void open() {
        stores = new Stores(new StoreSettings(null, "kessai", "", 4), new DataFolder(data));
        store = stores.open(GATEWAY);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void deliversInOrderWhatWasCommitted() {
        Outbox outbox = started(this::record);

        for (int i = 0; i < 100; i++) {
            String text = "m" + i;
            store.inTransaction(() -> add(outbox, text));
        }

        await().atMost(WAIT).until(() -> delivered.contains("m99"));
        assertThat(delivered.stream().distinct())
                .as("at least once, and in order the first time")
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "m" + i).toList());
        await().atMost(WAIT).until(() -> outbox.waiting(10).isEmpty());
        outbox.stop();
    }

    @Test
    void sendsNothingOfATransactionThatFailed() {
        Outbox outbox = started(this::record);

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    add(outbox, "never");
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        store.inTransaction(() -> add(outbox, "kept"));

        await().atMost(WAIT).until(() -> delivered.contains("kept"));
        assertThat(delivered).containsOnly("kept");
        outbox.stop();
    }

    @Test
    void deliversAtTheNextStartWhatWasLeft() {
        Outbox never = new Outbox(store, Clock.systemUTC(), this::record);
        store.inTransaction(() -> add(never, "left"));

        Outbox outbox = started(this::record);

        await().atMost(WAIT).until(() -> delivered.contains("left"));
        outbox.stop();
    }

    @Test
    void triesAgainWhenTheBrokerRefuses() {
        AtomicInteger tries = new AtomicInteger();
        Outbox outbox = started(messages -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the broker is away");
            }
            record(messages);
        });

        store.inTransaction(() -> add(outbox, "stubborn"));

        await().atMost(WAIT).until(() -> delivered.contains("stubborn"));
        outbox.stop();
    }

    @Test
    void deliversWhatWasCommittedThoughNobodyLearntIt() {
        Outbox outbox = started(this::record);
        store.inTransaction(() -> add(outbox, "before"));
        await().atMost(WAIT)
                .until(() -> delivered.contains("before") && outbox.waiting(1).isEmpty());

        List<TransactionSynchronization> synchronizations = store.inTransaction(() -> {
            add(outbox, "doubtful");
            List<TransactionSynchronization> those = TransactionSynchronizationManager.getSynchronizations();
            TransactionSynchronizationManager.clearSynchronization();
            TransactionSynchronizationManager.initSynchronization();
            return those;
        });
        synchronizations.forEach(it -> it.afterCompletion(TransactionSynchronization.STATUS_UNKNOWN));

        await().atMost(WAIT).until(() -> delivered.contains("doubtful"));
        outbox.stop();
    }

    private Outbox started(Delivery delivery) {
        Outbox outbox = new Outbox(store, Clock.systemUTC(), delivery);
        outbox.start();
        return outbox;
    }

    private void record(List<Posted> messages) {
        messages.forEach(message -> delivered.add(new String(message.body(), StandardCharsets.UTF_8)));
    }

    private static void add(Outbox outbox, String text) {
        outbox.add("journey", Map.of("KessaiSettlement", "s"), text.getBytes(StandardCharsets.UTF_8));
    }
}
