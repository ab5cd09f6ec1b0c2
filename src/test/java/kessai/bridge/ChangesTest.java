package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to screens, and when. */
class ChangesTest {

    private static final TerminalAddress ALICE = TerminalAddress.parse("102@demo");
    private static final TerminalAddress BOB = TerminalAddress.parse("103@demo");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Heard heard = new Heard();

    @TempDir
    Path data;

    private Stores stores;
    private Store store;

    private static final class Heard implements Changes.Listener {
        private final List<TerminalAddress> terminals = new ArrayList<>();
        private boolean listening = true;

        @Override
        public boolean isListening() {
            return listening;
        }

        @Override
        public void changed(SettlementId settlement) {
            // by terminal only, here
        }

        @Override
        public void changed(TerminalAddress terminal) {
            terminals.add(terminal);
        }
    }

    @BeforeEach
    void open() {
        stores = TestDatabase.H2.open(data);
        store = stores.open(PartyName.bridge("demo"));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void areToldOnceTheyAreCommitted() {
        Changes changes = changes();

        store.inTransaction(() -> {
            changes.of(ALICE);
            assertThat(heard.terminals).isEmpty();
        });

        assertThat(heard.terminals).containsExactly(ALICE);
    }

    @Test
    void areNotToldWhenTheyAreTakenBack() {
        Changes changes = changes();

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    changes.of(ALICE);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(heard.terminals).isEmpty();
    }

    @Test
    void whoListensBeforeTheCommitIsTold() {
        Changes changes = changes();
        heard.listening = false;

        store.inTransaction(() -> {
            changes.of(ALICE);
            heard.listening = true;
        });

        assertThat(heard.terminals).containsExactly(ALICE);
    }

    @Test
    void streamsAreLimitedForATerminalAndInAll() {
        EventStreams streams = new EventStreams(Lane.MOST + 1, id -> Optional.empty(), terminal -> "{}");
        for (int i = 0; i < Lane.MOST; i++) {
            assertThat(streams.open(ALICE)).isPresent();
        }

        assertThat(streams.open(ALICE)).isEmpty();
        assertThat(streams.open(BOB)).isPresent();
        assertThat(streams.open(BOB)).isEmpty();
        assertThat(streams.of(ALICE)).isEqualTo(Lane.MOST);
        streams.close();
        assertThat(streams.open(ALICE)).isEmpty();
    }

    @Test
    void changesThatComeWhileOneIsToldAreToldTogether() {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch slow = new CountDownLatch(1);
        EventStreams streams = new EventStreams(10, id -> Optional.empty(), terminal -> {
            if (asked.incrementAndGet() == 2) {
                awaitQuietly(slow);
            }
            return "{}";
        });
        streams.begin(ALICE, streams.open(ALICE).orElseThrow());
        assertThat(asked).hasValue(1);
        streams.changed(ALICE);
        await().atMost(PATIENCE).until(() -> asked.get() == 2);

        for (int i = 0; i < 1000; i++) {
            streams.changed(ALICE);
        }
        slow.countDown();

        await().atMost(PATIENCE).until(() -> asked.get() == 3);
        streams.close();
        assertThat(asked).hasValue(3);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Changes changes() {
        Changes changes = new Changes(store);
        changes.tell(heard);
        return changes;
    }
}
