package kessai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kessai.party.PartyName;
import kessai.party.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every party's store has, on both databases. */
class OutboxStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path data;

    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource
    void messagesWaitInTheOrderInWhichTheyWereDecided(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(gateway());
            Outbox outbox = new Outbox(store, CLOCK, messages -> {});
            store.inTransaction(() -> {
                add(outbox, "journey", "first");
                add(outbox, "wallet.a.dialogue", "second");
                add(outbox, "journey", "third");
            });

            List<Posted> waiting = outbox.waiting(2);

            assertThat(waiting).extracting(OutboxStoreTest::text).containsExactly("first", "second");
            assertThat(waiting.get(1).headers()).containsEntry("KessaiShop", "注文");
            assertThat(outbox.waiting(9, Set.of("journey")))
                    .extracting(OutboxStoreTest::text)
                    .containsExactly("second");
            outbox.delete(waiting);
            assertThat(outbox.waiting(9)).extracting(OutboxStoreTest::text).containsExactly("third");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatNobodyHasDoesNotHoldUpTheOthers(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(gateway());
            Outbox outbox = new Outbox(store, CLOCK, messages -> {
                if (messages.stream().anyMatch(message -> message.address().equals("bridge.nobody.wake-up"))) {
                    throw new IllegalStateException("there is no such queue");
                }
                messages.forEach(message -> delivered.add(text(message)));
            });
            store.inTransaction(() -> {
                add(outbox, "bridge.nobody.wake-up", "lost");
                add(outbox, "journey", "one");
                add(outbox, "journey", "two");
            });

            outbox.start();

            await().atMost(Duration.ofSeconds(30)).until(() -> delivered.size() == 2);
            assertThat(delivered).containsExactly("one", "two");
            assertThat(outbox.waiting(9)).extracting(OutboxStoreTest::text).contains("lost");
            outbox.stop();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAreForgottenWhenTheyAreOld(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(gateway());
            answered(store, NOW.minus(Duration.ofDays(8)));
            answered(store, NOW.minus(Duration.ofDays(6)));

            forget(
                    stores,
                    Forgettable.all(Role.GATEWAY, "reply", "at"),
                    Forgettable.all(Role.SHOP, "nothing", "never"));

            assertThat(replies(store)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void muchIsForgottenBitByBitAndNothingElse(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(gateway());
            int old = 2 * Forgettable.AT_ONCE + 1;
            store.inTransaction(() -> {
                for (int row = 0; row < old; row++) {
                    answered(store, NOW.minusSeconds(row + 1));
                }
                answered(store, NOW);
            });

            int forgotten = Forgettable.all(Role.GATEWAY, "reply", "at").forget(store, NOW.atOffset(ZoneOffset.UTC));

            assertThat(forgotten).isEqualTo(old);
            assertThat(replies(store)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatFitsTheConditionIsForgotten(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(gateway());
            answered(store, NOW.minusSeconds(2));
            answered(store, NOW.minusSeconds(1));
            Forgettable none = new Forgettable(Role.GATEWAY, "reply", "at", "type = 'AuthRevRes'");

            assertThat(none.forget(store, NOW.atOffset(ZoneOffset.UTC))).isZero();
            assertThat(replies(store)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatCannotBeForgottenDoesNotHoldUpTheOthers(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = stores.open(gateway());
            answered(store, NOW.minus(Duration.ofDays(8)));

            forget(
                    stores,
                    Forgettable.all(Role.GATEWAY, "nothing", "never"),
                    Forgettable.all(Role.GATEWAY, "reply", "at"));

            assertThat(replies(store)).isZero();
        }
    }

    /** Forgets what is older than a week. */
    private static void forget(Stores stores, Forgettable... rows) {
        new Forgetting(stores, List.of(rows), Duration.ofDays(7), CLOCK).forget();
    }

    private static int replies(Store store) {
        return store.jdbc()
                .sql("select count(*) from reply")
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsForgottenWithinTheLifeOfASettlement() {
        assertThatThrownBy(() -> new RetentionSettings(Duration.ofHours(24)))
                .hasMessage("kessai.retention: expected at least 2d, found PT24H");
    }

    private static void answered(Store store, Instant at) {
        byte[] octets = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        store.jdbc()
                .sql("insert into reply (rrpid, request_digest, type, octets, at) values (?, ?, 'AuthRes', ?, ?)")
                .params(octets, octets, octets, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PartyName gateway() {
        return PartyName.gateway(TestDatabase.freshName());
    }

    private static void add(Outbox outbox, String address, String text) {
        outbox.add(address, Map.of("KessaiShop", "注文"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Posted posted) {
        return new String(posted.body(), StandardCharsets.UTF_8);
    }
}
