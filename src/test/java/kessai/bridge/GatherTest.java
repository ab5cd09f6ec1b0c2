package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;

/** The rule of preference, and when nothing better can come. */
class GatherTest {

    private static final Brand A = new Brand("brand-a");
    private static final Brand B = new Brand("brand-b");
    private static final WalletName FIRST = new WalletName("first");
    private static final WalletName SECOND = new WalletName("second");
    private static final WalletName THIRD = new WalletName("third");
    private static final Gather ASKED = new Gather(
            SettlementId.random(new SecureRandom()),
            Instant.parse("2026-11-23T10:15:00Z"),
            false,
            Optional.empty(),
            Optional.empty(),
            Stream.of(FIRST, SECOND, THIRD)
                    .map(wallet -> new Gather.Asked(wallet, Optional.empty()))
                    .toList());

    @Test
    void theShopsFirstBrandAtTheFirstWalletDecidesAtOnce() {
        Gather gather = ASKED.with(FIRST, List.of(A));

        assertThat(gather.isDecisive(List.of(A, B))).isTrue();
        assertThat(gather.best(List.of(A, B))).contains(new Choice(FIRST, A));
        assertThat(gather.silent()).containsExactly(SECOND, THIRD);
    }

    @Test
    void aWalletThatIsListedBeforeMightStillSettleIt() {
        Gather second = ASKED.with(SECOND, List.of(A));

        assertThat(second.isDecisive(List.of(A))).isFalse();
        assertThat(second.with(THIRD, List.of(A)).isDecisive(List.of(A))).isFalse();
        assertThat(second.with(FIRST, List.of()).isDecisive(List.of(A))).isTrue();
        assertThat(second.with(FIRST, List.of(A)).best(List.of(A))).contains(new Choice(FIRST, A));
    }

    @Test
    void anybodyMightStillSettleABrandThatTheShopLikesBetter() {
        Gather gather = ASKED.with(FIRST, List.of(B)).with(SECOND, List.of());

        assertThat(gather.isDecisive(List.of(A, B))).isFalse();
        assertThat(gather.best(List.of(A, B))).contains(new Choice(FIRST, B));
        assertThat(gather.with(THIRD, List.of(A)).best(List.of(A, B))).contains(new Choice(THIRD, A));
    }

    @Test
    void whenAllHaveAnsweredItIsDecided() {
        Gather none = ASKED.with(FIRST, List.of()).with(SECOND, List.of()).with(THIRD, List.of());

        assertThat(none.isDecisive(List.of(A))).isTrue();
        assertThat(none.best(List.of(A))).isEmpty();
        assertThat(ASKED.isDecisive(List.of(A))).isFalse();
    }

    @Test
    void whyNotTheOthersIsSaid() {
        List<Candidate> candidates = List.of(
                new Candidate(FIRST, List.of(), "told now"),
                new Candidate(SECOND, List.of(A), "told now"),
                new Candidate(THIRD, List.of(A, B), "told now"));

        assertThat(Choice.of(List.of(A), candidates).orElseThrow().why(candidates))
                .isEqualTo("brand-a, by wallet/second; not wallet/first, which settles nothing;"
                        + " not wallet/third, which is listed later");
        assertThat(candidates.get(2)).hasToString("wallet/third settles brand-a, brand-b (told now)");
    }
}
