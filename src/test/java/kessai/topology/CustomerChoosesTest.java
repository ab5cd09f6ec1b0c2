package kessai.topology;

import static kessai.topology.Customer.chosen;
import static kessai.topology.Customer.decision;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("101 preselected, 102 prompted: the customer chooses a wallet")
class CustomerChoosesTest {

    private final Ingress shop = Deployment.ingress();
    private final Customer at101 = Deployment.customer("101@demo");
    private final Customer at102 = Deployment.customer("102@demo");

    @Test
    void theCustomerSeesWhatIsToBePaidAndWhichWalletsThereAre() {
        Order order = Order.at("102@demo").with("brand-b");
        String id = shop.post(order);

        JsonNode prompt = at102.awaitPrompt(id);

        assertThat(prompt.path("kind").asText()).isEqualTo("choose-wallet");
        assertThat(prompt.path("shop").asText()).isEqualTo("garden");
        assertThat(prompt.path("order").asText()).isEqualTo(order.number());
        assertThat(prompt.path("brands").get(0).asText()).isEqualTo("brand-b");
        assertThat(Customer.offers(prompt)).containsExactly("sw-1", "sw-2");
        assertThat(at102.answer(prompt, chosen("sw-2")).statusCode()).isEqualTo(204);
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void aWalletThatRefusesIsNotOfferedAgain() {
        String id = shop.post(Order.at("102@demo").with("brand-b"));

        at102.answer(at102.awaitPrompt(id), chosen("sw-1"));
        JsonNode again = at102.awaitPrompt(id);

        assertThat(Customer.offers(again)).containsExactly("sw-2");
        assertThat(again.path("said").asText()).contains("holds no account");
        at102.answer(again, chosen("sw-2"));
        assertThat(shop.await(id).brand()).isEqualTo("brand-b");
    }

    @Test
    void theFirstAnswerCounts() {
        String id = shop.post(Order.at("102@demo").with("brand-a"));
        JsonNode prompt = at102.awaitPrompt(id);

        assertThat(at102.answer(prompt, chosen("sw-2")).statusCode()).isEqualTo(204);

        assertThat(at102.answer(prompt, chosen("sw-2")).statusCode()).isEqualTo(204);
        assertThat(at102.answer(prompt, chosen("sw-1")).statusCode()).isEqualTo(409);
        assertThat(at102.answer(prompt, chosen("sw-1")).body()).contains("answered before", "sw-2");
        Settled settled = shop.await(id);
        assertThat(settled.told("wallet/sw-2")).contains("ended: captured");
        assertThat(settled.told("wallet/sw-1")).isEmpty();
    }

    @Test
    void whatIsNotOfferedIsRefusedAndTheQuestionStaysOpen() {
        String id = shop.post(Order.at("102@demo").with("brand-a"));
        JsonNode prompt = at102.awaitPrompt(id);

        for (String wrong : List.of(
                chosen("slave-b"),
                chosen("SW-1"),
                chosen("x".repeat(10_000)),
                decision("approved"),
                decision("perhaps"),
                "{}")) {
            assertThat(at102.answer(prompt, wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(at102.answer(prompt, "{").statusCode()).isEqualTo(400);
        assertThat(at102.answer(prompt, chosen("slave-b")).body()).contains("wallet", "sw-1", "slave-b");
        assertThat(at102.answer(prompt, decision("declined")).statusCode()).isEqualTo(204);
        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("cancelled");
        assertThat(settled.reason()).contains("does not want to pay");
    }

    @Test
    void anAnswerAfterTheDeadlineIsTooLate() {
        String id = shop.post(Order.at("102@demo").with("brand-a").within(2));
        JsonNode prompt = at102.awaitPrompt(id);

        assertThat(shop.await(id).outcome()).isEqualTo("expired");

        assertThat(at102.answer(prompt, chosen("sw-1")).statusCode()).isEqualTo(409);
        assertThat(at102.answer(prompt, chosen("sw-1")).body()).contains("too late");
        assertThat(at102.asked(id)).isEmpty();
    }

    @Test
    void manyQuestionsWaitAtOnceAndEachIsAnsweredByItself() {
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(number -> shop.post(Order.at("102@demo").with("brand-a")))
                .toList();
        List<JsonNode> prompts = ids.stream().map(at102::awaitPrompt).toList();

        for (int i = prompts.size() - 1; i >= 0; i--) {
            at102.answer(prompts.get(i), chosen(i % 2 == 0 ? "sw-1" : "sw-2"));
        }

        for (int i = 0; i < ids.size(); i++) {
            assertThat(shop.await(ids.get(i)).told("wallet/sw-" + (i % 2 + 1))).contains("ended: captured");
        }
    }

    @Test
    void aChoiceBeforehandIsKeptUntilItIsChanged() {
        assertThat(at101.preselects("sw-2", false).statusCode()).isEqualTo(204);

        for (int i = 0; i < 2; i++) {
            Settled settled = shop.settle(Order.at("101@demo").with("brand-a"));
            assertThat(settled.told("wallet/sw-2")).contains("ended: captured");
        }
    }

    @Test
    void aChoiceForTheNextOneOnlyIsUsedUpByIt() {
        at101.preselects("sw-1", true);

        assertThat(shop.settle(Order.at("101@demo").with("brand-a")).told("wallet/sw-1"))
                .contains("ended: captured");
        String next = shop.post(Order.at("101@demo").with("brand-a"));

        assertThat(Customer.offers(at101.awaitPrompt(next))).containsExactly("sw-1", "sw-2");
        at101.answer(at101.awaitPrompt(next), decision("declined"));
        assertThat(shop.await(next).outcome()).isEqualTo("cancelled");
    }

    @Test
    void aWalletWithoutAModuleCannotBeChosenBeforehand() {
        assertThat(at101.preselects("master", false).statusCode()).isEqualTo(422);
        assertThat(at102.preselects("sw-1", false).statusCode()).isEqualTo(409);
    }

    @Test
    void aboveTheLimitTheCustomerApproves() {
        Customer at103 = Deployment.customer("103@demo");
        String id = shop.post(Order.at("103@demo").with("brand-a").of("1000.01"));

        JsonNode prompt = at103.awaitPrompt(id);

        assertThat(prompt.path("kind").asText()).isEqualTo("approve");
        assertThat(prompt.path("amount").path("value").asText()).isEqualTo("1000.01");
        assertThat(prompt.path("card").asText()).matches("[^0-9]*\\d{0,6}[^0-9]+\\d{4}");
        assertThat(at103.answer(prompt, decision("approved")).statusCode()).isEqualTo(204);
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void nobodySeesOrAnswersForAnother() {
        String id = shop.post(Order.at("102@demo").with("brand-a"));
        JsonNode prompt = at102.awaitPrompt(id);

        assertThat(at101.waitingAt("102@demo").statusCode()).isEqualTo(404);
        assertThat(at101.answer(prompt, chosen("sw-1")).statusCode()).isEqualTo(404);
        assertThat(at102.withPassword("wrong").waiting().statusCode()).isEqualTo(401);
        assertThat(at102.asked(id)).isPresent();
        at102.answer(prompt, decision("declined"));
        assertThat(shop.await(id).outcome()).isEqualTo("cancelled");
    }

    @Test
    void afterTenWrongPasswordsNobodyIsLetIn() {
        Customer slow = Deployment.customer("first-sw-2@demo");
        for (int i = 0; i < 10; i++) {
            assertThat(slow.withPassword("wrong " + i).waiting().statusCode()).isEqualTo(401);
        }

        assertThat(slow.waiting().statusCode()).isEqualTo(429);
    }
}
