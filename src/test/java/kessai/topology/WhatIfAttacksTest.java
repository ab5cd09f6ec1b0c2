package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kessai.broker.Wiretap;
import kessai.der.Bytes;
import kessai.dialogue.Considered;
import kessai.dialogue.Course;
import kessai.dialogue.Weighed;
import kessai.dialogue.WhatIfAsked;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what-if, with wallets that lie")
class WhatIfAttacksTest {

    private static final String SHOP = "shop.demo.what-if";
    private static final List<Brand> BRAND_A = List.of(new Brand("brand-a"));
    private static final PartyLine ROGUE = PartyLine.of(PartyName.wallet("rogue"));

    private final Ingress shop = Deployment.ingress();

    @AfterAll
    static void hangUp() {
        ROGUE.close();
    }

    @Test
    void whoWasNotAskedIsNotHeard() {
        Asking asking = new Asking("dead-first@demo");
        try (PartyLine unasked = PartyLine.of(PartyName.wallet("absent"))) {
            unasked.send(SHOP, told(asking.question()), settles("absent"));
        }

        assertThat(asking.answer())
                .contains("\"chosen\":\"wallet/sw-2\"", "wallet/rogue\",\"said\":\"does not answer in time")
                .doesNotContain("absent");
    }

    @Test
    void anAnswerToAnotherQuestionIsNotHeard() {
        Asking asking = new Asking("dead-first@demo");
        Map<String, String> other = told(asking.question());
        other.put(Headers.SETTLEMENT, UUID.randomUUID().toString());
        ROGUE.send(SHOP, other, settles("rogue"));

        assertThat(asking.answer()).contains("\"chosen\":\"wallet/sw-2\"", "does not answer in time");
    }

    @Test
    void nobodySpeaksForAnother() {
        Asking asking = new Asking("rogue@demo");
        ROGUE.send(SHOP, told(asking.question()), settles("sw-1"));

        assertThat(asking.answer())
                .contains("\"chosen\":\"wallet/rogue\"", "\"by\":\"wallet/rogue\"")
                .doesNotContain("\"by\":\"wallet/sw-1\"");
    }

    @Test
    void garbageIsSetAsideAndWhatIsTooLargeIsRefused() {
        Asking asking = new Asking("dead-first@demo");
        Map<String, String> headers = told(asking.question());
        ROGUE.send(SHOP, headers, Bytes.of("garbage".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ROGUE.send(SHOP, headers, Bytes.of(new byte[300_000])))
                .hasStackTraceContaining("expected at most");

        assertThat(asking.answer()).contains("\"chosen\":\"wallet/sw-2\"");
        BrandTalk.awaitSetAside("the WhatIfTold cannot be read");
    }

    @Test
    void aWalletCannotAskABridge() {
        Bytes question = Bytes.of(WhatIfAsked.about(BRAND_A, List.of()).write());

        assertThatThrownBy(() -> ROGUE.send("bridge.demo.what-if", Map.of(), question))
                .hasStackTraceContaining("bridge.demo.what-if");
    }

    @Test
    void aWalletThatAsksOthersLearnsNothing() {
        Asking asking = new Asking("rogue@demo");
        Map<String, String> headers = new TreeMap<>(asking.question().headers());
        String reference = UUID.randomUUID().toString();
        headers.put(Headers.SETTLEMENT, reference);
        ROGUE.send(
                "wallet.slave-b.what-if",
                headers,
                Bytes.of(WhatIfAsked.about(BRAND_A, List.of()).write()));

        await().atMost(BrandTalk.PATIENCE).until(() -> !about(reference, SHOP).isEmpty());
        assertThat(Deployment.messages()
                        .only(sent -> sent.settlement().equals(reference)
                                && sent.address().startsWith("wallet.rogue."))
                        .all())
                .isEmpty();
        asking.answer();
    }

    private static List<Wiretap.Sent> about(String reference, String address) {
        return Deployment.messages()
                .only(sent ->
                        sent.settlement().equals(reference) && sent.address().equals(address))
                .all();
    }

    private static Map<String, String> told(Wiretap.Sent question) {
        Map<String, String> headers = new TreeMap<>(question.headers());
        headers.put(Headers.MESSAGE_TYPE, WhatIfTold.TYPE);
        return headers;
    }

    private static Bytes settles(String wallet) {
        WalletName name = new WalletName(wallet);
        Weighed weighed = Weighed.of(Course.SETTLES, List.of(Considered.chosen(name, "all", "best")), "I do");
        return Bytes.of(WhatIfTold.of(WhatIfAsked.about(BRAND_A, List.of()), weighed, BRAND_A, Optional.empty())
                .write());
    }

    /** A question that is under way, of which the rogue has been asked. */
    private final class Asking {

        private final CompletableFuture<String> answer;
        private final Wiretap.Sent question;

        Asking(String terminal) {
            Set<String> before =
                    questions().stream().map(Wiretap.Sent::settlement).collect(Collectors.toSet());
            answer = CompletableFuture.supplyAsync(() -> shop.whatIf(WhatIfTest.question(terminal, "brand-a")));
            question = await().atMost(BrandTalk.PATIENCE)
                    .until(
                            () -> questions().stream()
                                    .filter(sent -> !before.contains(sent.settlement()))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }

        private static List<Wiretap.Sent> questions() {
            return Deployment.messages()
                    .only(sent -> sent.address().equals("wallet.rogue.what-if")
                            && sent.type().equals(WhatIfAsked.TYPE))
                    .all();
        }

        Wiretap.Sent question() {
            return question;
        }

        String answer() {
            return answer.orTimeout(40, TimeUnit.SECONDS).join();
        }
    }
}
