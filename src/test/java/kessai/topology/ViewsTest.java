package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kessai.demo.DemoFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What each party knows of a settlement that a master relayed: all its octets, and all that its keys open")
class ViewsTest {

    private static final String ITEM = "a-present-that-nobody-may-see";
    private static final Order ORDER = Order.at("107@demo").with("brand-b").item(ITEM);
    private static final Needles ORDER_TEXT = Needles.of(ITEM);
    private static final Needles ORDER_NUMBER = Needles.of(ORDER.number());
    private static Needles cards;
    private static Settled settled;
    private static Messages messages;

    @BeforeAll
    static void aSettlementTakesPlace() {
        cards = Needles.of(DemoFile.in(Deployment.data()).cards());
        settled = Deployment.ingress().settle(ORDER);
        messages = Deployment.messages().about(settled);
        assertThat(settled.outcome()).isEqualTo("captured");
    }

    @Test
    void theMerchantKnowsTheOrderAndNoCard() {
        View merchant = View.of("shop/demo")
                .sees(messages.only(sent -> sent.address().startsWith("shop.demo.")
                        || sent.sender().equals("shop/demo")
                        || List.of("journey", "outcome").contains(sent.address())))
                .keeps(Deployment.data().resolve("shop/demo"));

        assertThat(merchant.knows(ORDER_TEXT)).isNotEmpty();
        assertThat(merchant.opened()).isEqualTo(1);
        assertThat(merchant.closed()).isGreaterThan(0);
        assertThat(merchant.knows(cards)).isEmpty();
    }

    @Test
    void theGatewayKnowsTheCardAndNothingOfTheOrder() {
        View gateway = View.of("gateway/north").sees(messages.seenBy("gateway/north"));

        assertThat(gateway.knows(cards)).hasSize(1);
        assertThat(gateway.opened()).isEqualTo(2);
        assertThat(gateway.keeps(Deployment.data().resolve("gateway/north")).knows(ORDER_TEXT))
                .isEmpty();
        assertThat(gateway.knows(ORDER_NUMBER)).isEmpty();
    }

    @Test
    void theMasterThatRelaysKnowsNeither() {
        View master = View.of("wallet/master")
                .sees(messages.seenBy("wallet/master"))
                .keeps(Deployment.data().resolve("wallet/master"));

        assertThat(messages.seenBy("wallet/master").all()).hasSizeGreaterThan(7);
        assertThat(master.opened()).isZero();
        assertThat(master.closed()).isEqualTo(4);
        assertThat(master.knows(ORDER_TEXT)).isEmpty();
        assertThat(master.knows(ORDER_NUMBER)).isEmpty();
        assertThat(master.knows(cards)).isEmpty();
    }

    @Test
    void whatTheMasterRelaysIsReadAtBothEnds() {
        View terminal = View.of("bridge/demo").sees(messages.seenBy("wallet/master"));

        assertThat(terminal.opened()).isEqualTo(4);
        assertThat(terminal.knows(ORDER_TEXT)).isNotEmpty();
    }

    @Test
    void nobodyElsesBrokerMessagesHoldTheOrderOrTheCardInClear() {
        Messages others = messages.only(sent -> !sent.address().startsWith("bridge.demo.wake-up"));

        others.all().forEach(sent -> {
            byte[] octets = sent.text().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(ORDER_TEXT.in(octets)).as(sent.address()).isEmpty();
            assertThat(cards.in(octets)).as(sent.address()).isEmpty();
        });
    }
}
