package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kessai.bridge.Preselections.Preselection;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.store.Beside;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What comes to a bridge at once, on both databases: the second sees what the first has done")
class AtOnceTest {

    private static final Instant NOW = TestWakeUps.NOW;
    private static final TerminalAddress TERMINAL = TestWakeUps.TERMINAL;
    private static final WalletName FIRST = new WalletName("sw-1");
    private static final WalletName SECOND = new WalletName("sw-2");

    @TempDir
    Path data;

    private Stores stores;
    private TestDatabase database;
    private Store store;
    private WakeUps wakeUps;
    private Prompts prompts;
    private Preselections preselections;

    private void on(TestDatabase chosen) {
        database = chosen;
        stores = chosen.open(data);
        store = stores.open(PartyName.bridge(TestDatabase.freshName()));
        wakeUps = new WakeUps(store);
        prompts = new Prompts(store);
        preselections = new Preselections(store, new Changes(store));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionThatComesTwiceIsPutOnce(TestDatabase chosen) {
        on(chosen);
        SettlementId id = TestWakeUps.kept(wakeUps);

        assertThat(twoAtOnce(() -> prompts.open(choose(id)), () -> prompts.open(choose(id))))
                .containsExactly(true, false);
        assertThat(prompts.waiting(TERMINAL, NOW)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAskedAboutWhatEnds(TestDatabase chosen) {
        on(chosen);
        SettlementId id = TestWakeUps.kept(wakeUps);

        assertThat(twoAtOnce(() -> wakeUps.ended(id, "expired", "", NOW), () -> prompts.open(choose(id))))
                .containsExactly(true, false);
        assertThat(prompts.waiting(TERMINAL, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsApprovedDoesNotExpire(TestDatabase chosen) {
        on(chosen);
        SettlementId id = TestWakeUps.kept(wakeUps);

        assertThat(twoAtOnce(() -> approved(id), () -> wakeUps.expired(id, "", NOW)))
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource
    void whatExpiresIsNotApproved(TestDatabase chosen) {
        on(chosen);
        SettlementId id = TestWakeUps.kept(wakeUps);

        assertThat(twoAtOnce(() -> wakeUps.expired(id, "", NOW), () -> approved(id)))
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource
    void refusalsOfTwoWalletsAreBothKept(TestDatabase chosen) {
        on(chosen);
        SettlementId id = TestWakeUps.kept(wakeUps);

        twoAtOnce(() -> wakeUps.refusedBy(id, FIRST), () -> wakeUps.refusedBy(id, SECOND));

        assertThat(wakeUps.refused(id)).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void aChoiceForTheNextWakeUpIsUsedByOneOfThem(TestDatabase chosen) {
        on(chosen);
        SettlementId one = TestWakeUps.kept(wakeUps);
        SettlementId other = TestWakeUps.kept(wakeUps);
        preselections.choose(TERMINAL, new Preselection(FIRST, true));

        assertThat(twoAtOnce(() -> preselections.take(one, TERMINAL), () -> preselections.take(other, TERMINAL)))
                .containsExactly(Optional.of(FIRST), Optional.empty());
    }

    /** The second begins when the first has done its work and is not yet committed. */
    private <T> List<T> twoAtOnce(Supplier<T> first, Supplier<T> second) {
        record Both<T>(T first, Beside<T> second) {}
        Both<T> both = store.inTransaction(() -> new Both<>(first.get(), Beside.begin(database, second)));
        return List.of(both.first(), both.second().result());
    }

    private boolean approved(SettlementId id) {
        return wakeUps.answered(id, Bytes.ofHex("01"), Bytes.ofHex("02"), true);
    }

    private static Prompt choose(SettlementId id) {
        return Prompt.choose(id, TERMINAL, List.of(FIRST, SECOND), "", NOW, TestWakeUps.DEADLINE);
    }
}
