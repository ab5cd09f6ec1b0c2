package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five thousand questions wait in a bridge's store. */
class ManyQuestionsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final TerminalAddress BUSY = TerminalAddress.parse("102@demo");
    private static final int MANY = 5_000;

    /** As many as are shown. */
    private static final int FEW = 100;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void theOldestAreReadAndTheOthersAreNot(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(PartyName.bridge(TestDatabase.freshName()));
            Prompts prompts = new Prompts(store);
            ask(store, prompts, BUSY, MANY);

            assertThat(prompts.waiting(BUSY, NOW))
                    .hasSize(FEW)
                    .extracting(Prompt::askedAt)
                    .isSorted()
                    .first()
                    .isEqualTo(NOW.minusSeconds(MANY));
            assertThat(plan(store))
                    .containsPattern(database == TestDatabase.H2 ? "scanCount: 100 " : " rows=100 loops=1")
                    .doesNotContain("scanCount: 5", "rows=5", "Sort");
        }
    }

    /** How the database went about it: what it read, and whether it sorted. */
    private static String plan(Store store) {
        return String.join(
                "\n",
                store.jdbc()
                        .sql("explain analyze " + Prompts.WAITING)
                        .params(BUSY.toString(), NOW.atOffset(ZoneOffset.UTC), FEW)
                        .query(String.class)
                        .list());
    }

    /** The newest first, so that the order in which they lie is not the one in which they are shown. */
    private static void ask(Store store, Prompts prompts, TerminalAddress terminal, int questions) {
        store.inTransaction(() -> {
            for (int number = 1; number <= questions; number++) {
                prompts.open(Prompt.choose(
                        SettlementId.random(RANDOM),
                        terminal,
                        List.of(new WalletName("sw-1"), new WalletName("sw-2")),
                        "",
                        NOW.minusSeconds(number),
                        NOW.plusSeconds(600)));
            }
        });
    }
}
