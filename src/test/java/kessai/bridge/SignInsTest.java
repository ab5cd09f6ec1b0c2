package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.TerminalAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is signed in, and who is let in at all, on both databases. */
class SignInsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final TerminalAddress ALICE = TerminalAddress.parse("102@demo");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aSignInHoldsForTwelveHours(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            SignIns signIns = new SignIns(store(stores));
            String token = signIns.open(ALICE, NOW);

            assertThat(signIns.find(token, NOW.plus(SignIns.LIFE).minusSeconds(1)))
                    .hasValueSatisfying(it -> assertThat(it.terminal()).isEqualTo(ALICE));
            assertThat(signIns.find(token, NOW.plus(SignIns.LIFE))).isEmpty();
            assertThat(signIns.find(token + "x", NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStoreHoldsNeitherTokenNorWhatAPageShows(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            SignIns signIns = new SignIns(store);
            String token = signIns.open(ALICE, NOW);

            String kept = store.jdbc()
                    .sql("select token_hash from sign_in")
                    .query(String.class)
                    .single();
            SignIns.SignIn signIn = signIns.find(token, NOW).orElseThrow();
            assertThat(kept).doesNotContain(token).isNotEqualTo(signIn.csrf());
            assertThat(signIn.toString()).doesNotContain(signIn.csrf());
            assertThat(signIns.find(kept, NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOldestOfManyGoes(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            SignIns signIns = new SignIns(store(stores));
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i <= SignIns.MOST_OF_A_TERMINAL; i++) {
                tokens.add(signIns.open(ALICE, NOW.plusSeconds(i)));
            }

            assertThat(signIns.find(tokens.get(0), NOW)).isEmpty();
            assertThat(signIns.find(tokens.get(1), NOW)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewPasswordSignsEverybodyOut(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            SignIns signIns = new SignIns(store);
            Logins logins = new Logins(store);
            logins.register(ALICE, "first");
            String token = signIns.open(ALICE, NOW);

            logins.register(ALICE, "second");

            assertThat(signIns.find(token, NOW)).isEmpty();
            assertThat(logins.accepts("102@demo", "first", "here")).isFalse();
            assertThat(logins.accepts("102@demo", "second", "here")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whoTriesManyTerminalsIsStoppedByAddress(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Logins logins = QuickLogins.in(store(stores));
            logins.register(ALICE, "right");
            for (int i = 0; i < 100; i++) {
                logins.accepts(i + "@demo", "123456", "203.0.113.7");
            }

            assertThat(logins.isLocked("102@demo", "203.0.113.7")).isTrue();
            assertThat(logins.accepts("102@demo", "right", "203.0.113.7")).isFalse();
            assertThat(logins.accepts("102@demo", "right", "203.0.113.8")).isTrue();
        }
    }

    private static Store store(Stores stores) {
        return stores.open(PartyName.bridge(TestDatabase.freshName()));
    }
}
