package kessai.topology;

import static kessai.topology.SetWire.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.util.List;
import kessai.der.Bytes;
import kessai.dialogue.WakeUpRefused;
import kessai.set.CurrencyAmount;
import kessai.topology.RogueWallet.Woken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A master that alters the approval is refused by module and slave, with a line in the journey")
class MasterAttacksTest {

    private static RogueWallet rogue;

    private final Ingress shop = Deployment.ingress();

    @BeforeAll
    static void theRogueConnects() {
        rogue = new RogueWallet();
    }

    @AfterAll
    static void theRogueLeaves() {
        rogue.close();
    }

    @Test
    void aMasterThatAltersTheRequestIsRefusedByTheModule() {
        Woken woken = rogue.wokenBy(order().with("brand-c"));
        Bytes request = relayedRequest(woken);

        rogue.line().send("bridge.demo.dialogue", woken.headers("ApprovalRequest"), altered(request));

        awaitLine(woken, "terminal/rogue@demo", "approval refused: decoding_failure");
    }

    @Test
    void aMasterThatAsksForAnotherAmountInstead() {
        Woken woken = rogue.wokenBy(order());

        rogue.asks(woken, rogue.request(woken, new CurrencyAmount(840, BigInteger.TEN, -2)));

        awaitLine(woken, "terminal/rogue@demo", "approval refused: unknown_lid: ");
    }

    @Test
    void aWalletThatAsksForWhatItHasTurnedAwayIsNotApproved() {
        Woken woken = rogue.wokenBy(order());
        Bytes refusal = Bytes.of(new WakeUpRefused("no account").write());
        rogue.line().send("bridge.demo.dialogue", woken.headers(WakeUpRefused.TYPE), refusal);
        assertThat(shop.await(woken.settlement()).outcome()).isEqualTo("unroutable");

        rogue.asks(woken, rogue.request(woken));

        awaitLine(woken, "terminal/rogue@demo", "approval refused: the settlement has ended here");
    }

    @Test
    void aMasterThatAltersTheAnswerIsRefusedByTheSlave() {
        Woken woken = rogue.wokenBy(order().with("brand-c"));
        rogue.line().send("bridge.demo.dialogue", woken.headers("ApprovalRequest"), relayedRequest(woken));
        Bytes answer =
                rogue.line().next("wallet.rogue.dialogue", woken.settlement()).body();

        rogue.line().send("wallet.slave-c.dialogue", woken.headers("ApprovalAnswer"), altered(answer));

        awaitLine(woken, "wallet/slave-c", "approval refused: ");
    }

    private static Order order() {
        return Order.at("rogue@demo");
    }

    /** The rogue is the master: it hands the wake-up on to the slave, whose request comes back. */
    private static Bytes relayedRequest(Woken woken) {
        rogue.line().send("wallet.slave-c.wake-up", woken.headers("WakeUp"), woken.body());
        return rogue.line().next("wallet.rogue.dialogue", woken.settlement()).body();
    }

    private void awaitLine(Woken woken, String party, String beginning) {
        await().untilAsserted(() -> assertThat(lines(woken, party)).anyMatch(line -> line.startsWith(beginning)));
    }

    private List<String> lines(Woken woken, String party) {
        return new Settled(woken.settlement(), "", "", "", shop.journey(woken.settlement())).told(party);
    }
}
