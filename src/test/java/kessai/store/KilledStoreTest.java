package kessai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves of a file store: a copy of the file, taken while transactions are under way. */
class KilledStoreTest {

    /** Where all write at once, half of a transaction is left in every second run; the other test fails in each. */
    private static final int ROUNDS = 20;

    private static final int WRITERS = 4;
    private static final int ROWS = 100;
    private static final int STATEMENTS = 5;

    private static final PartyName PARTY = PartyName.wallet("killed");

    @TempDir
    Path data;

    @TempDir
    Path copies;

    @Test
    void oneWritesAtATimeAndOthersReadMeanwhile() throws Exception {
        try (Stores stores = new Stores(new StoreSettings(null, "kessai", "", 4), new DataFolder(data))) {
            Store store = stores.open(PARTY);
            create(store);
            Thread statement = new Thread(() -> write(store, ROWS, 1));
            Thread transaction = new Thread(() -> store.inTransaction(() -> write(store, 2 * ROWS, 1)));

            store.inTransaction(() -> {
                write(store, 0, 1);
                statement.start();
                transaction.start();
                await().until(() -> !isAtWork(statement) && !isAtWork(transaction));
                assertThat(List.of(statement, transaction))
                        .extracting(Thread::getState)
                        .containsOnly(Thread.State.TIMED_WAITING);
                assertThat(CompletableFuture.supplyAsync(() -> underWay(store)).join())
                        .isZero();
                assertThat(underWay(store)).isEqualTo(ROWS);
            });

            statement.join();
            transaction.join();
            assertThat(underWay(store)).isEqualTo(3 * ROWS);
        }
    }

    private static int underWay(Store store) {
        return store.jdbc()
                .sql("select count(*) from turn where state = 'UNDER WAY'")
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsLeftOfATransactionThatWasUnderWay() throws Exception {
        try (Stores stores = new Stores(new StoreSettings(null, "kessai", "", WRITERS + 1), new DataFolder(data))) {
            Store store = stores.open(PARTY);
            store.jdbc().sql("create table told (n int)").update();
            store.jdbc().sql("insert into told values (0)").update();

            List<String> left = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                create(store);
                Path copy = copies.resolve("round-" + round);
                copyUnderWay(store, copy);
                left.addAll(left(copy));
            }

            assertThat(left).isEmpty();
        }
    }

    /** Made anew for each round, after the undo logs of the rounds before: H2 then brings it to the file after them. */
    private static void create(Store store) {
        store.jdbc().sql("drop table if exists turn").update();
        store.jdbc()
                .sql("create table turn (id int primary key, state varchar(10), n int)")
                .update();
        store.jdbc().sql("create index turn_state on turn (state, n)").update();
        store.inTransaction(() -> {
            for (int row = 0; row < WRITERS * ROWS; row++) {
                store.jdbc()
                        .sql("insert into turn values (?, 'COMMITTED', 0)")
                        .param(row)
                        .update();
            }
        });
    }

    /** Copies the file when nobody writes any more: all writers hold a transaction open, or wait for their turn. */
    private void copyUnderWay(Store store, Path copy) throws IOException, InterruptedException {
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch copied = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = writer * ROWS;
            all.add(new Thread(() -> {
                try {
                    store.inTransaction((Runnable) () -> {
                        for (int n = 1; n <= STATEMENTS; n++) {
                            write(store, first, n);
                        }
                        writing.set(false);
                        hold(copied);
                        throw new Killed();
                    });
                } catch (Killed expected) {
                    // so that the next round begins as this one did
                }
            }));
        }
        all.add(new Thread(() -> {
            while (writing.get()) {
                store.jdbc().sql("update told set n = n + 1").update();
            }
        }));

        all.forEach(each -> each.setUncaughtExceptionHandler((thread, fault) -> faults.add(fault)));
        all.forEach(Thread::start);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !writing.get() && all.stream().noneMatch(KilledStoreTest::isAtWork));
        Files.copy(new DataFolder(data).of(PARTY).resolve("store.mv.db"), Path.of(copy + ".mv.db"));
        copied.countDown();
        for (Thread each : all) {
            each.join();
        }
        assertThat(faults).isEmpty();
    }

    private static void write(Store store, int first, int n) {
        store.jdbc()
                .sql("update turn set state = 'UNDER WAY', n = ? where id between ? and ?")
                .params(n, first, first + ROWS - 1)
                .update();
    }

    private static void hold(CountDownLatch copied) {
        try {
            copied.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAtWork(Thread thread) {
        return switch (thread.getState()) {
            case NEW, RUNNABLE, BLOCKED -> true;
            case WAITING, TIMED_WAITING, TERMINATED -> false;
        };
    }

    private static List<String> left(Path copy) throws SQLException {
        try (Connection killed =
                        DriverManager.getConnection("jdbc:h2:file:" + copy + ";DATABASE_TO_LOWER=TRUE", "kessai", "");
                Statement statement = killed.createStatement()) {
            int rows = count(statement, "select count(*) from turn where n + 0 > 0");
            int indexed = count(statement, "select count(*) from turn where state = 'UNDER WAY'");
            return rows == 0 && indexed == 0
                    ? List.of()
                    : List.of(copy.getFileName() + ": " + rows + " by the table, " + indexed + " by the index");
        }
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
