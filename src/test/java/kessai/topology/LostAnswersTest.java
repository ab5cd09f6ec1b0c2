package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import kessai.broker.Wiretap;
import kessai.routing.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Aside
@DisplayName("5.3 A wallet that gets no PRes asks with InqReq what became of its purchase, and nothing is paid twice")
class LostAnswersTest {

    private static final String TERMINAL = "lost@demo";
    private static final String WALLET = "wallet/sw-2";

    private final Ingress shop = Deployment.ingress();

    @AfterEach
    void nothingIsLostAnyMore() {
        Deployment.lose(any -> false);
    }

    @Test
    void aPResThatIsLost() {
        Deployment.lose(first(answers(LostAnswersTest::isPRes)));

        Settled settled = shop.settle(Order.at(TERMINAL));

        assertThat(settled.outcome()).isEqualTo("captured");
        awaitTheWalletsEnd(settled);
        assertThat(sentBy(WALLET, settled)).containsExactly("PInitReq", "PReq", "InqReq");
        assertThat(sentBy("shop/demo", settled)).containsOnlyOnce("AuthReq");
    }

    @Test
    void aPReqThatIsLostIsSentAgain() {
        Deployment.lose(first(sent -> sent.type().equals("PReq") && isAtTerminal(sent)));

        Settled settled = shop.settle(Order.at(TERMINAL));

        assertThat(settled.outcome()).isEqualTo("captured");
        awaitTheWalletsEnd(settled);
        assertThat(sentBy(WALLET, settled)).containsExactly("PInitReq", "PReq", "InqReq", "PReq");
        assertThat(sentBy("shop/demo", settled)).containsOnlyOnce("AuthReq");
    }

    private void awaitTheWalletsEnd(Settled settled) {
        await().untilAsserted(() -> assertThat(shop.journey(settled.id()))
                .contains(new Settled.Step(WALLET, "ended", "captured"))
                .anyMatch(line -> line.party().equals("terminal/" + TERMINAL)
                        && line.step().equals("outcome")));
    }

    /** The SET requests of a party about a settlement, in order. */
    private static List<String> sentBy(String party, Settled settled) {
        return Deployment.messages()
                .only(sent -> sent.sender().equals(party)
                        && sent.settlement().equals(settled.id())
                        && sent.address().endsWith(".set"))
                .all()
                .stream()
                .map(sent -> SetWire.message(sent.body()).type())
                .toList();
    }

    private static boolean isPRes(Wiretap.Sent sent) {
        return sent.address().equals("wallet.sw-2.reply")
                && SetWire.message(sent.body()).type().equals("PRes");
    }

    private static boolean isAtTerminal(Wiretap.Sent sent) {
        return TERMINAL.equals(sent.headers().get(Headers.TERMINAL));
    }

    /** Those that answer what was sent at the terminal. */
    private static Predicate<Wiretap.Sent> answers(Predicate<Wiretap.Sent> those) {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        return sent -> {
            if (isAtTerminal(sent) && !sent.correlation().isEmpty()) {
                asked.add(sent.correlation());
            }
            return asked.contains(sent.correlation()) && those.test(sent);
        };
    }

    private static Predicate<Wiretap.Sent> first(Predicate<Wiretap.Sent> those) {
        AtomicBoolean found = new AtomicBoolean();
        return sent -> those.test(sent) && found.compareAndSet(false, true);
    }
}
