package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bridge keeps of wallets' brands, on both databases. */
class BrandBookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final Instant AGAIN = NOW.plusSeconds(1_000);
    private static final WalletName ONE = new WalletName("sw-1");
    private static final WalletName TWO = new WalletName("sw-2");
    private static final List<Brand> BRANDS = List.of(new Brand("brand-a"), new Brand("Visa:Gold"));
    private static final Bytes VERSION = Bytes.of(new byte[32]);
    private static final Bytes OTHER = Bytes.ofHex("01".repeat(32));

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void whoIsFollowedIsAskedAndAskedAgainAfterThePeriod(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            BrandBook book = book(stores);
            book.follow(Set.of(ONE, TWO), NOW);
            assertThat(due(book.due(NOW, 10))).containsExactlyInAnyOrder(ONE, TWO);
            assertThat(book.due(NOW, 1)).hasSize(1);

            book.asked(Map.of(ONE, NOW.plusSeconds(30)), NOW);

            assertThat(due(book.due(NOW.plusSeconds(29), 10))).containsExactly(TWO);
            assertThat(due(book.due(NOW.plusSeconds(30), 10))).containsExactly(TWO, ONE);
            book.follow(Set.of(ONE, TWO), NOW.plusSeconds(1));
            assertThat(due(book.due(NOW.plusSeconds(29), 10))).containsExactly(TWO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNoLongerFollowedIsNotAskedAndStaysKnown(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            BrandBook book = book(stores);
            book.follow(Set.of(ONE, TWO), NOW);
            book.told(ONE, VERSION, BRANDS, NOW, AGAIN);
            book.follow(Set.of(TWO), NOW);
            book.asked(Map.of(ONE, NOW.plusSeconds(30)), NOW);

            assertThat(due(book.due(NOW.plusSeconds(99), 10))).containsExactly(TWO);
            assertThat(wallets(book.all())).containsExactly(TWO);
            book.follow(Set.of(ONE, TWO), NOW.plusSeconds(5));
            assertThat(due(book.due(NOW.plusSeconds(5), 10))).containsExactlyInAnyOrder(ONE, TWO);
            assertThat(told(book).brands()).isEqualTo(BRANDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unchangedConfirmsTheVersionThatIsKeptAndNoOther(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            BrandBook book = book(stores);
            book.follow(Set.of(ONE), NOW);
            assertThat(book.confirmed(ONE, VERSION, NOW, AGAIN)).isFalse();
            book.told(ONE, VERSION, BRANDS, NOW, AGAIN);

            assertThat(book.confirmed(ONE, VERSION, NOW.plusSeconds(30), AGAIN)).isTrue();
            assertThat(book.confirmed(ONE, OTHER, NOW.plusSeconds(60), AGAIN)).isFalse();

            assertThat(told(book)).isEqualTo(new KnownBrands.Told(BRANDS, VERSION, NOW, NOW.plusSeconds(30)));
            book.told(ONE, OTHER, List.of(), NOW.plusSeconds(90), AGAIN);
            assertThat(told(book))
                    .isEqualTo(new KnownBrands.Told(List.of(), OTHER, NOW.plusSeconds(90), NOW.plusSeconds(90)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatSeemsStaleIsAskedBeforeItsTime(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            BrandBook book = book(stores);
            book.follow(Set.of(ONE), NOW);
            book.asked(Map.of(ONE, NOW.plusSeconds(30)), NOW);

            book.askAt(ONE, NOW.plusSeconds(3));
            book.askAt(TWO, NOW.plusSeconds(3));

            assertThat(book.due(NOW.plusSeconds(3), 10).get(0).silentSince()).isEqualTo(NOW);
            assertThat(due(book.due(NOW.plusSeconds(3), 10))).containsExactly(ONE);
        }
    }

    @Test
    void aCandidateSaysSinceWhenItIsKnown() {
        KnownBrands.Told told = new KnownBrands.Told(BRANDS, VERSION, NOW, NOW);
        KnownBrands answered = new KnownBrands(ONE, Optional.of(told), Optional.of(NOW.minusSeconds(1)));
        KnownBrands away = new KnownBrands(ONE, Optional.of(told), Optional.of(NOW.plusSeconds(30)));

        assertThat(answered.candidate(List.of(), NOW.plusSeconds(59)).known()).isEqualTo("told 59 s ago");
        assertThat(away.candidate(List.of(), NOW.plusSeconds(60)).known()).isEqualTo("told 1 min ago, asked since");
        assertThat(away.candidate(List.of(), NOW.plusSeconds(7_200)).known()).isEqualTo("told 2 h ago, asked since");
        assertThat(away.candidate(List.of(), NOW.plusSeconds(200_000)).known()).isEqualTo("told 2 d ago, asked since");
        assertThat(KnownBrands.nothing(ONE).candidate(BRANDS, NOW))
                .isEqualTo(new Candidate(ONE, BRANDS, "set up so; the wallet has told nothing yet"));
    }

    private static KnownBrands.Told told(BrandBook book) {
        return Optional.ofNullable(book.of(List.of(ONE)).get(ONE))
                .orElseThrow()
                .told()
                .orElseThrow();
    }

    private static List<WalletName> due(List<BrandBook.Due> due) {
        return wallets(due.stream().map(BrandBook.Due::known).toList());
    }

    private static List<WalletName> wallets(List<KnownBrands> known) {
        return known.stream().map(KnownBrands::wallet).toList();
    }

    private static BrandBook book(Stores stores) {
        return new BrandBook(stores.open(PartyName.bridge(TestDatabase.freshName())));
    }
}
