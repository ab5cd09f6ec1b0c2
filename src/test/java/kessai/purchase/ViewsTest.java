package kessai.purchase;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.AuthReq;
import kessai.set.AuthReqTbs;
import kessai.set.AuthResEncB;
import kessai.set.AuthResTbs;
import kessai.set.PiDualSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("8.3 What each party sees of a purchase, with everything that its keys open")
class ViewsTest {

    private final PurchaseRun run = PurchaseRun.ofSale();

    @BeforeEach
    void aPurchaseTakesPlace() {
        run.cardholder.hears(run.pRes(), PurchaseRun.NOW);
        run.merchant.receives(run.cardholder.asks(PurchaseRun.NOW), PurchaseRun.NOW);
    }

    @Test
    @DisplayName("pan_confidentiality_signed: the merchant's complete view holds no card number")
    void theMerchantSeesNoCardNumber() {
        var pan = TestPki.PAN.digits();

        assertThat(merchantsView())
                .doesNotContain(hex(pan.getBytes(US_ASCII)))
                .doesNotContain(hex(pan.getBytes(UTF_16BE)))
                .doesNotContain(pan);
    }

    @Test
    @DisplayName("PANSecret_notin_spies: nor the PANSecret")
    void theMerchantSeesNoPanSecret() {
        assertThat(merchantsView()).doesNotContain(TestPki.PAN_SECRET.value().toString());
    }

    @Test
    @DisplayName("CardSecret_notin_spies: nobody sees the CardSecret, the gateway neither")
    void nobodySeesTheCardSecret() {
        assertThat(merchantsView() + gatewaysView())
                .doesNotContain(TestPki.CARD_SECRET.value().toString());
    }

    @Test
    @DisplayName("the gateway sees the card, and no order text")
    void theGatewaySeesNoOrderText() {
        assertThat(gatewaysView())
                .contains(hex(TestPki.PAN.digits().getBytes(US_ASCII)))
                .doesNotContain(PurchaseRun.OD.toString())
                .doesNotContain(hex("garden chair".getBytes(US_ASCII)));
    }

    @Test
    void theGatewayKeepsNoCard() {
        var kept = Stream.concat(
                        run.gateway.authorizations.values().stream(),
                        run.gateway.replies.values().stream().map(Reply::octets))
                .map(Bytes::toString)
                .toList();

        assertThat(kept).hasSize(2).allSatisfy(octets -> assertThat(octets)
                .doesNotContain(hex(TestPki.PAN.digits().getBytes(US_ASCII)))
                .doesNotContain(TestPki.PAN_SECRET.value().toString()));
    }

    @Test
    void theCardholdersStateHoldsNoCardAndNoSecret() {
        assertThat(hex(Der.encode(run.cardholder.state())))
                .doesNotContain(hex(TestPki.PAN.digits().getBytes(US_ASCII)))
                .doesNotContain(TestPki.PAN_SECRET.value().toString())
                .doesNotContain(TestPki.CARD_SECRET.value().toString());
    }

    /** All octets that came and went, all it stored, and the inside of all that its keys open. */
    private String merchantsView() {
        var view = new ArrayList<>(run.merchant.seen);
        view.addAll(run.merchant.transactions.values());
        var key = Parties.merchant("garden", Parties.BRAND).decryption();
        for (var octets : run.merchant.seen) {
            if (Forgery.decoded(octets).message() instanceof AuthResEncB message) {
                var opened = AuthResReceived.ENC.open(key, message.enc(), AuthResTbs.class, (signer, others) -> {});
                view.add(Bytes.of(Der.encode(opened.content())));
            }
        }
        return joined(view);
    }

    private String gatewaysView() {
        var view = new ArrayList<>(run.gateway.seen);
        for (var octets : run.gateway.seen) {
            var message = (AuthReq) Forgery.decoded(octets).message();
            var tbs =
                    AuthReqComposed.ENC.open(Forgery.north(), message.enc(), AuthReqTbs.class, (signer, others) -> {});
            var pi = Forgery.opened((PiDualSigned) message.baggage(), Forgery.north());
            view.addAll(List.of(
                    Bytes.of(Der.encode(tbs.content())),
                    Bytes.of(Der.encode(pi.body())),
                    Bytes.of(Der.encode(pi.extra()))));
        }
        return joined(view);
    }

    private static String joined(Collection<Bytes> view) {
        return String.join("\n", view.stream().map(Bytes::toString).toList());
    }

    private static String hex(byte[] octets) {
        return Bytes.of(octets).toString();
    }
}
