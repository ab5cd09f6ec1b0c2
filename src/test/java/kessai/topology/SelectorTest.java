package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("103 selector holds the brand information")
class SelectorTest {

    private final Ingress shop = Deployment.ingress();

    @Test
    void ofTwoModulesForABrandTheFirstListedGetsIt() {
        assertThat(shop.settle(Order.at("first-sw-1@demo")).told("terminal/first-sw-1@demo"))
                .contains("carried: the wake-up, to wallet/sw-1");
        assertThat(shop.settle(Order.at("first-sw-2@demo")).told("terminal/first-sw-2@demo"))
                .contains("carried: the wake-up, to wallet/sw-2");
    }

    @Test
    void theShopsOrderOfBrandsGoesBeforeTheTablesOrder() {
        Settled settled = shop.settle(Order.at("103@demo").with("brand-b", "brand-a"));

        assertThat(settled.brand()).isEqualTo("brand-b");
        assertThat(settled.told("terminal/103@demo"))
                .contains(
                        "selected: brand-b by the selector's table, bound to wallet/sw-2; not wallet/sw-1, which settles brand-a");
    }

    @Test
    void theOtherWalletHearsNothing() {
        Settled settled = shop.settle(Order.at("103@demo").with("brand-b", "brand-a"));

        assertThat(settled.told("wallet/sw-1")).isEmpty();
        assertThat(Deployment.messages().about(settled).received("wallet.sw-1")).isEmpty();
    }

    @Test
    void anUnroutableWakeUpReachesNoWallet() {
        Settled settled = shop.settle(Order.at("103@demo").with("brand-c"));

        assertThat(settled.reason())
                .isEqualTo(
                        "the selector's table has none of [brand-c]: wallet/sw-1 settles brand-a (by the selector's table);"
                                + " wallet/sw-2 settles brand-b (by the selector's table)");
        assertThat(Deployment.messages().about(settled).received("wallet.")).isEmpty();
    }
}
