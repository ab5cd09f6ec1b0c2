package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the card, the issuer and the terminal's address decide is the same in every topology. */
class CardsTest {

    private static final List<String> JUDGED =
            """
            shop/garden: accepted
            terminal/declined@demo: woken
            terminal/declined@demo: selected
            terminal/declined@demo: carried
            wallet/sw-1: asked
            terminal/declined@demo: approved
            wallet/sw-1: approved
            shop/garden: PInitRes
            wallet/sw-1: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-1: ended
            terminal/declined@demo: outcome
            """
                    .lines()
                    .toList();

    private final Ingress shop = Deployment.ingress();

    @Test
    void aCardThatItsIssuerDeclines() {
        Settled settled = shop.settle(Order.at("declined@demo"));

        assertThat(settled.outcome()).isEqualTo("declined");
        assertThat(settled.brand()).isEqualTo("brand-a");
        assertThat(settled.reason()).isNotEmpty();
        assertThat(settled.steps()).containsExactlyElementsOf(JUDGED);
    }

    @Test
    void aCardWhoseIssuerNeverAnswers() {
        Settled settled = shop.settle(Order.at("silent@demo"));

        assertThat(settled.outcome()).isEqualTo("failed");
        assertThat(settled.reason()).containsIgnoringCase("noReply");
        assertThat(settled.steps())
                .containsExactlyElementsOf(JUDGED.stream()
                        .map(line -> line.replace("declined@", "silent@"))
                        .toList());
    }

    @Test
    void aCardWhoseIssuerIsSlow() {
        Settled settled = shop.settle(Order.at("slow@demo"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.steps())
                .containsExactlyElementsOf(JUDGED.stream()
                        .map(line -> line.replace("declined@", "slow@"))
                        .toList());
    }

    @Test
    void aTerminalThatItsBridgeDoesNotKnow() {
        Settled settled = shop.settle(Order.at("nobody@demo"));

        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.reason()).isEqualTo("its bridge does not know the terminal nobody@demo");
        assertThat(settled.steps()).containsExactly("shop/garden: accepted", "terminal/nobody@demo: outcome");
    }
}
