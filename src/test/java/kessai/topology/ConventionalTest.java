package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("100 conventional")
class ConventionalTest {

    private final Ingress shop = Deployment.ingress();

    @Test
    void aBrandThatTheOneWalletDoesNotSettleIsUnroutableThoughAnotherWalletWould() {
        Settled settled = shop.settle(Order.at("100@demo").with("brand-b"));

        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.told("wallet/sw-1"))
                .containsExactly("refused: the wallet holds no account of the customer for any of the brands");
        assertThat(Deployment.messages().about(settled).received("wallet.sw-2")).isEmpty();
    }

    @Test
    void theTerminalKnowsNoBrandsAndAsksItsOnlyModule() {
        Settled settled = shop.settle(Order.at("100@demo").with("brand-x"));

        assertThat(settled.told("terminal/100@demo"))
                .contains(
                        "selected: its only module, bound to wallet/sw-1; what it settles is not known here, and there is no other");
    }
}
