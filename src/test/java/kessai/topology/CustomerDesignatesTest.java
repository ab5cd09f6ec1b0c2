package kessai.topology;

import static kessai.topology.Customer.chosen;
import static kessai.topology.Customer.decision;
import static kessai.topology.Customer.offers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("109, 110, 112: the customer says which slave settles; 111: the terminal does")
class CustomerDesignatesTest {

    private final Ingress shop = Deployment.ingress();

    @ParameterizedTest
    @ValueSource(strings = {"109@demo", "110@demo", "111@demo", "112@demo"})
    void whatTheMasterHoldsItSettlesItselfWithoutAQuestion(String terminal) {
        Settled settled = shop.settle(Order.at(terminal).with("brand-a"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master"))
                .contains(
                        "selected: brand-a: it holds the customer's certificate, which goes before any slave's",
                        "ended: captured");
        assertThat(Deployment.messages().about(settled).received("wallet.slave-"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"109@demo", "110@demo", "112@demo"})
    void whereNothingIsKnownOfSlavesItsOwnGoFirst(String terminal) {
        assertThat(shop.settle(Order.at(terminal).with("brand-b", "brand-a")).brand())
                .isEqualTo("brand-a");
    }

    @Test
    void whereTheTerminalKnowsTheShopsOrderOfBrandsDecides() {
        assertThat(shop.settle(Order.at("111@demo").with("brand-c", "brand-a")).brand())
                .isEqualTo("brand-c");
        assertThat(shop.settle(Order.at("111@demo").with("brand-a", "brand-c")).brand())
                .isEqualTo("brand-a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"109@demo", "112@demo"})
    void theCustomerSeesTheSlavesAndOneThatRefusesNoMore(String terminal) {
        Customer customer = Deployment.customer(terminal);
        String id = shop.post(Order.at(terminal).with("brand-b"));
        JsonNode first = customer.awaitPrompt(id);

        assertThat(first.path("kind").asText()).isEqualTo("designate-slave");
        assertThat(first.path("wallet").asText()).isEqualTo("master");
        assertThat(first.path("brands").get(0).asText()).isEqualTo("brand-b");
        assertThat(offers(first)).containsExactly("slave-b", "slave-c");
        customer.answer(first, chosen("slave-c"));
        JsonNode again = customer.awaitPrompt(id);

        assertThat(offers(again)).containsExactly("slave-b");
        assertThat(again.path("said").asText()).startsWith("slave-c: ");
        assertThat(customer.answer(first, chosen("slave-b")).statusCode()).isEqualTo(409);
        customer.answer(again, chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void theJourneySaysWhoTheCandidatesWereAndWhyNotTheOthers() {
        Customer at109 = Deployment.customer("109@demo");
        String id = shop.post(Order.at("109@demo").with("brand-b"));
        at109.answer(at109.awaitPrompt(id), chosen("slave-c"));
        at109.answer(at109.awaitPrompt(id), chosen("slave-b"));

        String holdsNone = "the wallet holds no account of the customer for any of the brands";
        assertThat(shop.await(id).told("wallet/master"))
                .startsWith(
                        "asked: the customer to designate one of [slave-b, slave-c], by its own list, which says nothing of"
                                + " brands; it itself holds no account of the customer for [brand-b]",
                        "selected: wallet/slave-c, designated by the customer, of [slave-b, slave-c]",
                        "relayed: the wake-up, to wallet/slave-c",
                        "turned away: slave-c: " + holdsNone,
                        "asked: the customer to designate one of [slave-b], by its own list, which says nothing of brands;"
                                + " it itself holds no account of the customer for [brand-b]; not slave-c: "
                                + holdsNone,
                        "selected: wallet/slave-b, designated by the customer, of [slave-b]");
    }

    @Test
    void oneSlaveOnlyIsStillShown() {
        Customer customer = Deployment.customer("one-112@demo");
        String id = shop.post(Order.at("one-112@demo").with("brand-b"));
        JsonNode prompt = customer.awaitPrompt(id);

        assertThat(offers(prompt)).containsExactly("slave-b");
        customer.answer(prompt, chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"109@demo", "110@demo", "112@demo"})
    void theCustomerMayDecline(String terminal) {
        Customer customer = Deployment.customer(terminal);
        String id = shop.post(Order.at(terminal).with("brand-b"));

        assertThat(customer.answer(customer.awaitPrompt(id), decision("declined"))
                        .statusCode())
                .isEqualTo(204);

        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("cancelled");
        assertThat(settled.reason()).isEqualTo("the customer does not want to pay");
        assertThat(Deployment.messages().about(settled).received("wallet.slave-"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"109@demo", "110@demo", "112@demo"})
    void anAnswerAfterTheDeadlineIsTooLate(String terminal) {
        Customer customer = Deployment.customer(terminal);
        String id = shop.post(Order.at(terminal).with("brand-b").within(3));
        JsonNode prompt = customer.awaitPrompt(id);

        assertThat(shop.await(id).outcome()).isEqualTo("expired");

        assertThat(customer.answer(prompt, chosen("slave-b")).statusCode()).isEqualTo(409);
        assertThat(customer.answer(prompt, chosen("slave-b")).body()).contains("too late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"109@demo", "110@demo", "112@demo"})
    void manyQuestionsWaitAtOnceAndTheFirstAnswerToEachCounts(String terminal) {
        Customer customer = Deployment.customer(terminal);
        List<String> ids = IntStream.range(0, 8)
                .mapToObj(number -> shop.post(Order.at(terminal).with(number % 2 == 0 ? "brand-b" : "brand-c")))
                .toList();
        List<JsonNode> prompts = ids.stream().map(customer::awaitPrompt).toList();

        for (int i = prompts.size() - 1; i >= 0; i--) {
            String slave = i % 2 == 0 ? "slave-b" : "slave-c";
            assertThat(customer.answer(prompts.get(i), chosen(slave)).statusCode())
                    .isEqualTo(204);
            assertThat(customer.answer(prompts.get(i), decision("declined")).statusCode())
                    .isEqualTo(409);
        }

        for (int i = 0; i < ids.size(); i++) {
            assertThat(shop.await(ids.get(i)).told("wallet/" + (i % 2 == 0 ? "slave-b" : "slave-c")))
                    .contains("ended: captured");
        }
    }

    @Test
    void whatIsNotOfferedIsRefusedAndTheQuestionStaysOpen() {
        Customer at109 = Deployment.customer("109@demo");
        String id = shop.post(Order.at("109@demo").with("brand-b"));
        JsonNode prompt = at109.awaitPrompt(id);

        for (String wrong : List.of(chosen("sw-2"), chosen("master"), chosen(""), decision("approved"), "{}")) {
            assertThat(at109.answer(prompt, wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        at109.answer(prompt, chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void aWalletThatHoldsNoAccountIsTurnedAwayThoughItProvesItself() {
        Customer at110 = Deployment.customer("110@demo");
        String id = shop.post(Order.at("110@demo").with("brand-b"));

        at110.answer(at110.awaitPrompt(id), chosen("sw-2"));
        JsonNode again = at110.awaitPrompt(id);

        assertThat(again.path("said").asText()).startsWith("sw-2: the wallet holds no account");
        at110.answer(again, chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void staleLinesOfTheTerminalAreStruckOutOneByOne() {
        Settled settled = shop.settle(Order.at("stale-111@demo").with("brand-c"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master"))
                .startsWith(
                        "proof asked: of wallet/slave-b, to be a wallet of brand-c",
                        "turned away: slave-b: it does not prove to be a wallet: it is no wallet of any of the brands"
                                + " [brand-c]",
                        "proof asked: of wallet/slave-c, to be a wallet of brand-c",
                        "selected: wallet/slave-c, a wallet of brand-c, as it has proved; by what the terminal sent along; not"
                                + " wallet/nobody, sent along for brand-b; not wallet/slave-b, sent along for brand-b; not"
                                + " wallet/master, sent along for brand-b; not wallet/rogue, sent along for brand-b");
    }

    @Test
    void aTerminalsListMayNameWalletsThatThereAreNot() {
        Customer customer = Deployment.customer("stale-112@demo");
        String id = shop.post(Order.at("stale-112@demo").with("brand-b"));
        JsonNode first = customer.awaitPrompt(id);

        assertThat(offers(first)).containsExactly("nobody", "rogue", "slave-b");
        customer.answer(first, chosen("nobody"));
        JsonNode again = customer.awaitPrompt(id);

        assertThat(again.path("said").asText()).isEqualTo("nobody: there is no such wallet");
        assertThat(offers(again)).containsExactly("rogue", "slave-b");
        customer.answer(again, chosen("slave-b"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }
}
