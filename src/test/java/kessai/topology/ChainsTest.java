package kessai.topology;

import static kessai.topology.Customer.chosen;
import static kessai.topology.Customer.offers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Aside
@DisplayName("A master whose slave is a master")
class ChainsTest {

    private final Ingress shop = Deployment.ingress();

    @Test
    void bothRelayByTheirBrandInformation() {
        through(shop.settle(Order.at("chain-107@demo").with("brand-b")));
    }

    @Test
    void bothAskTheCustomerOneAfterTheOther() {
        Customer customer = Deployment.customer("chain-109@demo");
        String id = shop.post(Order.at("chain-109@demo").with("brand-b"));
        customer.answer(customer.awaitPrompt(id), chosen("chain-2"));
        JsonNode second = customer.awaitPrompt(id);

        assertThat(offers(second)).containsExactly("slave-b", "chain-1");
        customer.answer(second, chosen("slave-b"));
        through(shop.await(id));
    }

    @Test
    void theCustomerGivesTheAddressOfTheMasterAndThenOfItsSlave() {
        Customer customer = Deployment.customer("chain-110@demo");
        String id = shop.post(Order.at("chain-110@demo").with("brand-b"));

        customer.answer(customer.awaitPrompt(id), chosen("chain-2"));
        customer.answer(customer.awaitPrompt(id), chosen("slave-b"));

        through(shop.await(id));
    }

    @Test
    void whatIsLeftOfTheSlipGoesOnWithTheWakeUp() {
        through(shop.settle(Order.at("chain-111@demo").with("brand-b")));
    }

    @Test
    void whatIsLeftOfTheListGoesOnWithTheWakeUp() {
        Customer customer = Deployment.customer("chain-112@demo");
        String id = shop.post(Order.at("chain-112@demo").with("brand-b"));
        customer.answer(customer.awaitPrompt(id), chosen("chain-2"));
        JsonNode second = customer.awaitPrompt(id);

        assertThat(offers(second)).containsExactly("slave-b");
        customer.answer(second, chosen("slave-b"));
        through(shop.await(id));
    }

    @Test
    void aLoopEndsTheSettlementWithTheReason() {
        Settled settled = shop.settle(Order.at("chain-107@demo").with("brand-c"));

        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.reason()).isEqualTo("loop: wallet/chain-1 has the settlement from bridge/demo already");
        assertThat(settled.told("wallet/chain-1")).contains("refused: " + settled.reason());
        assertThat(settled.told("wallet/chain-2")).contains("relayed: the WakeUpRefused, to wallet/chain-1");
    }

    @Test
    void aLoopInWhatTheTerminalSentAlongEndsItToo() {
        Settled settled = shop.settle(Order.at("chain-111@demo").with("brand-c"));

        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.reason()).contains("loop: wallet/chain-1 has the settlement from bridge/demo already");
    }

    @Test
    void aLoopThatTheCustomerMadeCanBeMended() {
        Customer customer = Deployment.customer("chain-109@demo");
        String id = shop.post(Order.at("chain-109@demo").with("brand-b"));
        customer.answer(customer.awaitPrompt(id), chosen("chain-2"));
        customer.answer(customer.awaitPrompt(id), chosen("chain-1"));
        JsonNode again = customer.awaitPrompt(id);

        assertThat(again.path("said").asText()).startsWith("chain-1: loop: ");
        assertThat(offers(again)).containsExactly("slave-b");
        customer.answer(again, chosen("slave-b"));
        through(shop.await(id));
    }

    @Test
    void aSlaveThatIsAwayIsWaitedForUntilTheDeadline() {
        Customer customer = Deployment.customer("chain-109@demo");
        String id = shop.post(Order.at("chain-109@demo").with("brand-b").within(5));
        JsonNode first = customer.awaitPrompt(id);

        assertThat(offers(first)).containsExactly("chain-2", "rogue", "nobody");
        customer.answer(first, chosen("nobody"));
        JsonNode again = customer.awaitPrompt(id);
        assertThat(again.path("said").asText()).isEqualTo("nobody: there is no such wallet");
        customer.answer(again, chosen("rogue"));

        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("expired");
        assertThat(settled.told("wallet/chain-1")).contains("relayed: the wake-up, to wallet/rogue");
    }

    private static void through(Settled settled) {
        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.brand()).isEqualTo("brand-b");
        for (String master : new String[] {"wallet/chain-1", "wallet/chain-2"}) {
            assertThat(settled.told(master))
                    .anyMatch(line -> line.startsWith("relayed: the wake-up, to "))
                    .anyMatch(line -> line.startsWith("relayed: the ApprovalRequest, to "))
                    .anyMatch(line -> line.startsWith("relayed: the ApprovalAnswer, to "))
                    .anyMatch(line -> line.startsWith("relayed: the Outcome, to "));
        }
        assertThat(settled.told("wallet/slave-b")).contains("ended: captured");
    }
}
