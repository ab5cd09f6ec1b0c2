package kessai.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kessai.broker.EmbeddedBroker;
import kessai.broker.Queues;
import kessai.broker.Wiretap;
import kessai.demo.DemoFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** The numbers of the cards are in {@code demo.json} and nowhere else, after settling with them. */
@Isolated("files are searched, which others would write and replace")
class CardNumbersTest {

    private static final Path DEMO = Deployment.data().resolve("demo.json");
    private static final String MARK = "all settlements with test cards have ended";
    private static LogCopy log;
    private static List<String> cards;
    private static Needles needles;

    @BeforeAll
    static void settlesWithEveryKindOfCard() {
        Ingress shop = Deployment.ingress();
        log = LogCopy.begin();
        cards = DemoFile.in(Deployment.data()).cards();
        needles = Needles.of(cards);
        List<String> settlements = Stream.of(
                        Order.at("100@demo"),
                        Order.at("103@demo"),
                        Order.at("103@demo").with("brand-b"),
                        Order.at("107@demo"),
                        Order.at("107@demo").with("brand-b"),
                        Order.at("107@demo").with("brand-c"),
                        Order.at("108@demo").with("brand-b"),
                        Order.at("acquire@demo").with("brand-b"),
                        Order.at("first-sw-2@demo"),
                        Order.at("declined@demo"),
                        Order.at("silent@demo"))
                .map(shop::post)
                .toList();
        List<Settled> settled = settlements.stream().map(shop::await).toList();
        Deployment.customer("107@demo")
                .serve(shop, shop.post(Order.at("107@demo").with("brand-c").of("1000.01")));
        setAside(Deployment.messages().about(settled.get(0)).first("PReq"));
        LoggerFactory.getLogger(CardNumbersTest.class).debug(MARK);
        shop.health();
        shop.read("/actuator/prometheus");
    }

    @AfterAll
    static void stopCopying() {
        log.close();
    }

    /**
     * A purchase request, with a card in its envelope, comes to a wallet that cannot read it and to one that gives it
     * back.
     */
    private static void setAside(Wiretap.Sent pReq) {
        long unread = queues().kept("invalid-message");
        long givenBack = queues().kept("dead-letter");
        try (PartyLine rogue = PartyLine.of(RogueWallet.SELF)) {
            rogue.send("wallet.sw-1.dialogue", pReq.headers(), pReq.body());
            queues().tryingOnce("wallet.rogue.dialogue", () -> {
                rogue.send("wallet.rogue.dialogue", pReq.headers(), pReq.body());
                rogue.giveBack("wallet.rogue.dialogue", pReq.settlement());
            });
        }
        await().until(() -> queues().kept("invalid-message") > unread && queues().kept("dead-letter") > givenBack);
    }

    private static Queues queues() {
        return new Queues(Deployment.part(EmbeddedBroker.class));
    }

    @Test
    void someMessagesWereSetAside() {
        assertThat(queues().kept("invalid-message")).isPositive();
        assertThat(queues().kept("dead-letter")).isPositive();
    }

    @Test
    void noFileHasOne() {
        assertThat(needles.inFiles(Deployment.data(), DEMO)).isEmpty();
    }

    @Test
    void noAnswerHasOne() {
        assertThat(Deployment.ingress().answers()).hasSizeGreaterThan(30);
        assertThat(needles.in(String.join("\n", Deployment.ingress().answers()).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void noMessageHasOneInClear() {
        assertThat(Deployment.messages().all()).hasSizeGreaterThan(100).allSatisfy(sent -> assertThat(
                        needles.in(sent.body().toByteArray()))
                .isEmpty());
    }

    @Test
    void nothingThatIsLoggedHasOne() {
        assertThat(log.text()).contains(MARK, "kessai.broker.PartyConsumers ", "kessai.store.WritersJdbc ");
        assertThat(needles.in(log.text().getBytes(UTF_8))).isEmpty();
    }

    @Test
    void theFilesAreThoseThatMatter() throws Exception {
        byte[] demo = Files.readAllBytes(DEMO);
        assertThat(cards).isNotEmpty().allSatisfy(card -> assertThat(
                        Needles.of(List.of(card)).in(demo))
                .hasSize(1));
        assertThat(Needles.files(Deployment.data()).stream().map(Path::toString))
                .anyMatch(file -> file.endsWith("kessai.log"))
                .anyMatch(file -> file.contains("journal") && file.endsWith(".amq"))
                .anyMatch(file -> file.endsWith("wallet/sw-1/store.mv.db"))
                .anyMatch(file -> file.endsWith("gateway/north/store.mv.db"))
                .anyMatch(file -> file.endsWith("shop/demo/store.mv.db"));
    }
}
