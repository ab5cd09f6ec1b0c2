package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kessai.broker.Wiretap;
import kessai.demo.DemoFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "What each party knows of a settlement for which a master acquired the certificate: all its octets, and all that its keys open")
class AcquiredViewsTest {

    private static final String ITEM = "a-gift-that-only-three-may-look-at";
    private static final Order ORDER = Order.at("108@demo").with("brand-b").item(ITEM);
    private static final Needles ORDER_TEXT = Needles.of(ITEM);
    private static final Needles ORDER_NUMBER = Needles.of(ORDER.number());
    private static Needles cards;
    private static Settled settled;
    private static Messages messages;

    @BeforeAll
    static void aSettlementTakesPlace() {
        settled = Deployment.ingress().settle(ORDER);
        cards = Needles.of(DemoFile.in(Deployment.data()).cards());
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
    void theSlaveKnowsTheOrderOnlyFromWhatTheCustomerApproved() {
        List<Wiretap.Sent> requests = messages.received("wallet.slave-b.certificates").stream()
                .filter(sent -> sent.type().equals("CertificateRequest"))
                .toList();

        assertThat(requests).hasSize(1).allSatisfy(request -> assertThat(request.text())
                .doesNotContain(ITEM)
                .doesNotContain(ORDER.number()));
        assertThat(View.of("wallet/slave-b")
                        .sees(messages.seenBy("wallet/slave-b"))
                        .opened())
                .as("what is closed for the master, and with a key that is in there")
                .isZero();
    }

    @Test
    void theMasterThatSettlesKnowsTheCardThatItSettlesWithAndNoOther() {
        View master = View.of("wallet/master").sees(messages.seenBy("wallet/master"));

        assertThat(master.opened()).isGreaterThanOrEqualTo(3);
        assertThat(master.knows(cards)).hasSize(1);
        assertThat(master.knows(ORDER_TEXT)).isNotEmpty();
        View kept = View.of("wallet/master").keeps(Deployment.data().resolve("wallet/master"));
        assertThat(kept.knows(cards)).isEmpty();
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
