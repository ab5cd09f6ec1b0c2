package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kessai.broker.Wiretap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("107 master relays to slaves")
class MasterRelaysTest {

    private final Ingress shop = Deployment.ingress();

    @Test
    void theMasterSettlesWhatItHoldsTheCertificateFor() {
        Settled settled = shop.settle(Order.at("107@demo").with("brand-a"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master"))
                .containsExactly(
                        "selected: brand-a: it holds the customer's certificate, which goes before any slave's",
                        "asked: the customer to approve, with brand-a",
                        "approved: by the customer's module",
                        "PReq: signed and sent, with brand-a",
                        "ended: captured");
        assertThat(Deployment.messages().about(settled).received("wallet.slave-"))
                .isEmpty();
    }

    @Test
    void whatItDoesNotHoldGoesToTheSlaveThatItsBrandInformationNames() {
        Settled settled = shop.settle(Order.at("107@demo").with("brand-c"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master"))
                .containsExactly(
                        "selected: brand-c: by its brand information, wallet/slave-c; not itself, which holds no account of the customer for it; not wallet/slave-b: its brand information has it for brand-b",
                        "relayed: the wake-up, to wallet/slave-c",
                        "relayed: the ApprovalRequest, to bridge/demo",
                        "relayed: the ApprovalAnswer, to wallet/slave-c",
                        "relayed: the Outcome, to bridge/demo");
        assertThat(Deployment.messages().about(settled).received("wallet.slave-b"))
                .isEmpty();
    }

    @Test
    void theShopsOrderOfBrandsDecidesBetweenMasterAndSlave() {
        assertThat(shop.settle(Order.at("107@demo").with("brand-c", "brand-a")).brand())
                .isEqualTo("brand-c");
        assertThat(shop.settle(Order.at("107@demo").with("brand-a", "brand-c")).brand())
                .isEqualTo("brand-a");
    }

    @Test
    void theSlaveIsToldNothingOfTheOrderBeforehand() {
        Order order = Order.at("107@demo").with("brand-b").item("a very secret present");

        Settled settled = shop.settle(order);

        List<Wiretap.Sent> wakeUps = Deployment.messages().about(settled).received("wallet.slave-b.wake-up");
        assertThat(wakeUps).hasSize(1).allSatisfy(wakeUp -> assertThat(wakeUp.text())
                .contains("garden", "brand-b")
                .doesNotContain("present")
                .doesNotContain(order.number()));
    }
}
