package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kessai.demo.DemoFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What each party knows of a settlement that a master relayed: all its octets, and all that its keys open")
class ViewsTest {

    private static final String ITEM = "a-present-that-nobody-may-see";
    private static final Order ORDER = Order.at("107@demo").with("brand-b").item(ITEM);
    private static final Needles ORDER_TEXT = Needles.of(ITEM);
    private static final Needles ORDER_NUMBER = Needles.of(ORDER.number());
    private static Needles cards;
    private static Messages messages;

    @BeforeAll
    static void aSettlementTakesPlace() {
        messages = settled(ORDER);
        cards = Needles.of(DemoFile.in(Deployment.data()).cards());
    }

    private static Messages settled(Order order) {
        Settled settled = Deployment.customer(order.terminal())
                .serve(Deployment.ingress(), Deployment.ingress().post(order));
        assertThat(settled.outcome()).isEqualTo("captured");
        return Deployment.messages().about(settled);
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

    @ParameterizedTest
    @ValueSource(strings = {"107@demo", "109@demo", "110@demo", "111@demo", "112@demo"})
    void theMasterThatRelaysKnowsNeither(String terminal) {
        Order order = Order.at(terminal).with("brand-b").item(ITEM);
        Messages seen = settled(order).seenBy("wallet/master");
        View master =
                View.of("wallet/master").sees(seen).keeps(Deployment.data().resolve("wallet/master"));

        assertThat(seen.all()).hasSizeGreaterThan(7);
        assertThat(master.opened()).isZero();
        assertThat(master.closed()).isEqualTo(4);
        assertThat(master.knows(ORDER_TEXT)).isEmpty();
        assertThat(master.knows(Needles.of(order.number()))).isEmpty();
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
