package kessai.topology;

import static kessai.topology.SetWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import kessai.broker.Wiretap;
import kessai.certificate.KeyStores;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.purchase.AuthReqForgery;
import kessai.purchase.GatewayAccount;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.treatment.DecryptionKey;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gateway and merchant refuse each other's impostors with SET's own error, and a line in the journey")
class AuthorizationAttacksTest {

    private static PartyLine merchants;
    private static PartyLine gateway;

    private final Ingress shop = Deployment.ingress();

    @BeforeAll
    static void theyConnect() {
        merchants = PartyLine.of(PartyName.shop("demo"));
        gateway = PartyLine.of(PartyName.gateway("north"));
    }

    @AfterAll
    static void theyLeave() {
        merchants.close();
        gateway.close();
    }

    @Test
    void aGatewaysCertificateInAMerchantsPlaceIsRefused() {
        Settled settled = shop.settle(Order.at("100@demo"));
        var authReq = Deployment.messages().about(settled).first("AuthReq");
        GatewayAccount north = north();
        Bytes forged = AuthReqForgery.signedBy(north.signing(), authReq.body(), north, Instant.now());

        String asked = merchants.request("gateway.north.set", authReq.headers(), forged);

        assertThat(error(answerTo(asked))).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        await().untilAsserted(() -> assertThat(shop.journey(settled.id()))
                .anyMatch(line -> line.party().equals("gateway/north")
                        && line.step().equals("refused")
                        && line.detail().startsWith("invalid_certificate")));
    }

    @Test
    void anAuthResForAnotherMerchantIsRefused() {
        Settled other = shop.settle(Order.at("100@demo").from("books"));
        Bytes itsAuthRes = Deployment.messages()
                .about(other)
                .received("shop.demo.reply")
                .get(0)
                .body();
        String settlement = shop.post(Order.at("slow@demo"));
        await().until(() -> !authReqs(settlement).isEmpty());

        gateway.answer("shop.demo.reply", authReqs(settlement).get(0).correlation(), itsAuthRes);

        await().untilAsserted(() -> assertThat(shop.journey(settlement))
                .anyMatch(line -> line.party().equals("shop/garden")
                        && line.step().equals("AuthRes refused")
                        && line.detail().equals("decoding_failure: the envelope cannot be opened")));
        assertThat(shop.await(settlement).outcome()).isEqualTo("captured");
    }

    private static GatewayAccount north() {
        KeyStores.Entry sign = Deployment.keys(PartyName.gateway("north")).get("brand-a/sign");
        KeyStores.Entry seal = Deployment.keys(PartyName.gateway("north")).get("brand-a/seal");
        return new GatewayAccount(
                new BrandId("brand-a"),
                SigningKey.certified(sign.key(), sign.chain(), PrivateKeyMeter.UNREAD),
                DecryptionKey.certified(seal.key(), seal.chain(), PrivateKeyMeter.UNREAD));
    }

    private static List<Wiretap.Sent> authReqs(String settlement) {
        return Deployment.messages()
                .only(sent ->
                        sent.settlement().equals(settlement) && sent.type().equals("AuthReq"))
                .received("gateway.north.set");
    }

    private static Bytes answerTo(String correlation) {
        await().until(() -> !answers(correlation).isEmpty());
        return answers(correlation).get(0).body();
    }

    private static List<Wiretap.Sent> answers(String correlation) {
        return Deployment.messages()
                .only(sent -> sent.correlation().equals(correlation))
                .received("shop.demo.reply");
    }
}
