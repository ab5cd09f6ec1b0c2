package kessai.topology;

import static kessai.topology.BrandTalk.awaitSetAside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kessai.broker.EmbeddedBroker;
import kessai.broker.Wiretap;
import kessai.dialogue.AccountsTold;
import kessai.routing.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("105 server wallets hold the brand information, 106 single module")
class WalletsHoldBrandsTest {

    private static BrandTalk rogue;

    private final Ingress shop = Deployment.ingress();

    @BeforeAll
    static void theRogueConnects() {
        rogue = new BrandTalk("rogue");
    }

    @AfterAll
    static void theRogueLeaves() {
        rogue.close();
    }

    @Test
    void everyWalletIsAskedOnceAndOnlyOneIsWoken() {
        Settled settled = shop.settle(Order.at("105@demo").with("brand-b", "brand-a"));

        assertThat(settled.told("terminal/105@demo"))
                .contains(
                        "asked: [sw-1, sw-2] which of [brand-b, brand-a] they settle",
                        "heard: wallet/sw-1 settles [brand-a]",
                        "heard: wallet/sw-2 settles [brand-b, brand-a]",
                        "selected: brand-b, by wallet/sw-2; not wallet/sw-1, which settles brand-a");
        assertThat(BrandTalk.questions("sw-1", settled.id())).hasSize(1);
        assertThat(BrandTalk.questions("sw-2", settled.id())).hasSize(1);
        assertThat(settled.told("wallet/sw-1")).isEmpty();
    }

    @Test
    void aWalletIsAskedNothingButTheBrands() {
        Settled settled = shop.settle(Order.at("105@demo").with("brand-b").item("a very secret present"));

        assertThat(BrandTalk.question("sw-1", settled.id()).text())
                .contains("brand-b")
                .doesNotContain("present");
    }

    @Test
    void theAnswerOfTheFastIsUsedAtOnceWhenNothingBetterCanCome() {
        for (String terminal : List.of("dead-last@demo", "dead-single@demo")) {
            Settled settled = shop.settle(Order.at(terminal).with("brand-a"));

            assertThat(settled.outcome()).isEqualTo("captured");
            assertThat(settled.told("terminal/" + terminal))
                    .contains("selected: brand-a, by wallet/sw-2; not waited for [rogue]");
        }
    }

    @Test
    void aDeadWalletThatWouldBePreferredIsWaitedForUntilTheGathersDeadline() {
        Settled settled = shop.settle(Order.at("dead-first@demo").with("brand-a"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("terminal/dead-first@demo"))
                .contains("selected: brand-a, by wallet/sw-2; no answer in time from [rogue]");
    }

    @Test
    void aDeadWalletThatMightSettleABrandTheShopLikesBetterIsWaitedForToo() {
        Settled settled = shop.settle(Order.at("dead-single@demo").with("brand-c", "brand-b"));

        assertThat(settled.brand()).isEqualTo("brand-b");
        assertThat(settled.told("terminal/dead-single@demo"))
                .contains("selected: brand-b, by wallet/sw-2; no answer in time from [rogue]");
    }

    @Test
    void nobodySettlesItAsFarAsIsKnown() {
        Settled none = shop.settle(Order.at("dead-last@demo").with("brand-c"));
        Settled silence = shop.settle(Order.at("dead-only@demo").with("brand-b"));

        assertThat(none.outcome()).isEqualTo("unroutable");
        assertThat(none.reason())
                .isEqualTo(
                        "none of the wallets that answered settles any of [brand-c]; no answer in time from [rogue]");
        assertThat(silence.outcome()).isEqualTo("unroutable");
        assertThat(silence.reason()).contains("no answer in time from [absent]");
    }

    @Test
    void timeThatIsUpWhileItIsAskedIsExpired() {
        Settled settled = shop.settle(Order.at("dead-only@demo").with("brand-b").within(1));

        assertThat(settled.outcome()).isEqualTo("expired");
    }

    @Test
    void aLateAnswerIsNotedAndChangesNothing() {
        String id = shop.post(Order.at("dead-last@demo").with("brand-a"));
        awaitLine(id, "terminal/dead-last@demo", "selected: ");

        rogue.settles(id, "brand-a");

        awaitLine(id, "terminal/dead-last@demo", "heard late: wallet/rogue settles [brand-a]; it was decided before");
        assertThat(shop.await(id).told("wallet/sw-2")).contains("ended: captured");
    }

    @Test
    void aWalletThatAnswersWronglyIsRefusedAndChangesNothing() {
        String id = shop.post(Order.at("dead-first@demo").with("brand-a"));
        Map<String, String> asked = BrandTalk.question("rogue", id).headers();
        try (BrandTalk unasked = new BrandTalk("sw-1")) {
            rogue.says(asked, AccountsTold.TYPE, "garbage".getBytes(StandardCharsets.UTF_8));
            rogue.settles(asked, "brand-b");
            unasked.settles(asked, "brand-a");
        }

        Settled settled = shop.await(id);

        awaitSetAside("the AccountsTold cannot be read");
        awaitSetAside("wallet/rogue tells of a brand that it was not asked about");
        awaitSetAside("wallet/sw-1 was not asked what it settles");
        assertThat(settled.told("wallet/sw-2")).contains("ended: captured");
        assertThat(settled.told("terminal/dead-first@demo"))
                .contains("selected: brand-a, by wallet/sw-2; no answer in time from [rogue]");
    }

    @Test
    void whatAnAnswerPromotesDecidesNothing() {
        String id = shop.post(Order.at("dead-first@demo").with("brand-a"));
        Map<String, String> altered =
                new TreeMap<>(BrandTalk.question("rogue", id).headers());
        altered.put(Headers.SHOP, "books");
        altered.put(Headers.TERMINAL, "105@demo");
        altered.put(Headers.DEADLINE, Instant.now().plus(Duration.ofDays(300)).toString());
        awaitLine(id, "terminal/dead-first@demo", "heard: wallet/sw-2 settles [brand-a]");

        rogue.settles(altered);

        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("captured");
        Wiretap.Sent wakeUp = Deployment.messages()
                .about(settled)
                .received("wallet.sw-2.wake-up")
                .get(0);
        assertThat(wakeUp.headers())
                .containsEntry(Headers.SHOP, "garden")
                .containsEntry(Headers.TERMINAL, "dead-first@demo")
                .doesNotContainEntry(Headers.DEADLINE, altered.get(Headers.DEADLINE));
    }

    @Test
    void aWalletThatRefusesWhatItHasJustToldIsLeftOutAndTheOthersAreAskedAgain() {
        String id = shop.post(Order.at("dead-first@demo").with("brand-a"));
        rogue.settles(id, "brand-a");
        rogue.refuses(rogue.woken(id).headers());

        Settled settled = shop.await(id);

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("terminal/dead-first@demo"))
                .containsSubsequence(
                        "carried: the wake-up, to wallet/rogue",
                        "asked: [sw-2] which of [brand-a] they settle",
                        "heard: wallet/sw-2 settles [brand-a]",
                        "selected: brand-a, by wallet/sw-2",
                        "carried: the wake-up, to wallet/sw-2");
    }

    @Test
    void aWalletThatVanishesAfterItWasChosenIsWaitedForAndNotReplaced() {
        String id = shop.post(Order.at("dead-first@demo").with("brand-a").within(4));
        rogue.settles(id, "brand-a");
        rogue.woken(id);

        Settled settled = shop.await(id);

        assertThat(settled.outcome()).isEqualTo("expired");
        assertThat(settled.told("wallet/sw-2")).isEmpty();
    }

    @Test
    void aRefusalByAWalletThatWasNotWokenSaysNothingOfTheOneThatWas() {
        Order order = Order.at("dead-last@demo").with("brand-a").of("1000.01");
        String id = shop.post(order);
        Customer customer = Deployment.customer("dead-last@demo");
        var prompt = customer.awaitPrompt(id);

        rogue.refuses(BrandTalk.question("rogue", id).headers());

        awaitLine(id, "terminal/dead-last@demo", "refusal ignored: wallet/rogue was not woken for it");
        customer.answer(prompt, Customer.decision("approved"));
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void twentyThatWaitForADeadWalletHoldUpNobodyElse() {
        List<String> waiting = IntStream.range(0, 20)
                .mapToObj(number -> shop.post(Order.at("dead-first@demo").with("brand-a")))
                .toList();

        Instant start = Instant.now();
        assertThat(shop.settle(Order.at("100@demo")).outcome()).isEqualTo("captured");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(waiting)
                .allSatisfy(id -> assertThat(shop.await(id).told("wallet/sw-2")).contains("ended: captured"));
    }

    @Test
    void theQueueOfADeadWalletDoesNotFillUp() {
        shop.settle(Order.at("dead-last@demo").with("brand-a"));

        EmbeddedBroker broker = Deployment.part(EmbeddedBroker.class);
        await().atMost(BrandTalk.PATIENCE).until(() -> broker.depthOf("wallet.absent.brands") <= 2);
        await().atMost(BrandTalk.PATIENCE).until(() -> broker.depthOf("wallet.rogue.brands") <= 2);
    }

    private void awaitLine(String id, String party, String begins) {
        await().atMost(BrandTalk.PATIENCE).until(() -> shop.journey(id).stream()
                .anyMatch(
                        step -> step.party().equals(party) && (step.step() + ": " + step.detail()).startsWith(begins)));
    }
}
