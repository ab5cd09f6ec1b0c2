package kessai.topology;

import static kessai.topology.SetWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import kessai.broker.Wiretap;
import kessai.credentials.CertificateHanded;
import kessai.credentials.CertificateRequest;
import kessai.credentials.HandingRefused;
import kessai.credentials.InstructionHanded;
import kessai.credentials.InstructionRequest;
import kessai.der.Bytes;
import kessai.purchase.PaymentInstruction;
import kessai.routing.Headers;
import kessai.set.ErrorCode;
import kessai.topology.RogueWallet.Woken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A master that wants more credentials than it may have, or uses them for something else")
class CredentialsAttacksTest {

    private static RogueWallet rogue;
    private static RogueMaster master;

    @BeforeAll
    static void theRogueConnects() {
        rogue = new RogueWallet();
        master = new RogueMaster(rogue);
    }

    @AfterAll
    static void theRogueLeaves() {
        rogue.close();
    }

    @Test
    void whoIsNotKnownGetsNothing() {
        Woken woken = woken();

        assertThat(refused(master.asks(woken, "slave-b", CertificateRequest.TYPE, master.request(woken, "slave-b"))))
                .contains("wallet/rogue is none of the masters that it knows");
    }

    @Test
    void theIdenticalRequestGetsTheIdenticalAnswerAndASecondOneNothing() {
        Woken woken = woken();
        Bytes request = master.request(woken, "keeper");
        Bytes first =
                master.asks(woken, "keeper", CertificateRequest.TYPE, request).body();

        assertThat(master.asks(woken, "keeper", CertificateRequest.TYPE, request)
                        .body())
                .isEqualTo(first);
        assertThat(refused(master.asks(woken, "keeper", CertificateRequest.TYPE, master.request(woken, "keeper"))))
                .contains("on another request");
    }

    @Test
    void anotherMastersRequestIsOfNoUse() {
        Settled settled = Deployment.ingress().settle(Order.at("acquire@demo").with("brand-b"));
        Wiretap.Sent captured = Deployment.messages()
                .about(settled)
                .received("wallet.keeper.certificates")
                .get(0);
        Map<String, String> headers = new TreeMap<>(captured.headers());

        rogue.line().send("wallet.keeper.certificates", headers, captured.body());
        assertThat(refused(rogue.line().next("wallet.rogue.certificates", settled.id())))
                .contains("handed out for this settlement before, to another");

        Woken woken = woken();
        assertThat(refused(master.asks(woken, "keeper", CertificateRequest.TYPE, captured.body())))
                .contains("another wallet than rogue");
    }

    @Test
    void aRequestForAnotherCustomerOrSettlementThanItSaysIsRefused() {
        Woken woken = woken();
        Woken other = woken();

        assertThat(refused(master.asks(woken, "keeper", CertificateRequest.TYPE, master.request(other, "keeper"))))
                .contains("another settlement, customer or brand");
    }

    @Test
    void whatPaysIsNotHandedOutBeforeTheCertificate() {
        Woken woken = woken();
        Woken other = woken();
        RogueMaster.Ordered ordered = master.orders(other, master.certificate(other));

        assertThat(refused(master.asks(woken, "keeper", InstructionRequest.TYPE, ordered.octets())))
                .contains("no certificate was handed out");
        assertThat(refused(master.asks(woken, "keeper", InstructionRequest.TYPE, Bytes.of((byte) 1))))
                .contains("no certificate was handed out");
    }

    @Test
    void anApprovalOfAnotherSettlementPaysForNothing() {
        Woken one = woken();
        Woken other = woken();
        CertificateHanded ofOne = master.certificate(one);
        RogueMaster.Ordered ordered = master.orders(other, ofOne);

        assertThat(refused(master.asks(one, "keeper", InstructionRequest.TYPE, ordered.octets())))
                .contains("the approval is of another settlement");
    }

    @Test
    void whatPaysIsHandedOutOnceAndPaysForNothingElse() {
        Woken woken = woken();
        CertificateHanded handed = master.certificate(woken);
        RogueMaster.Ordered ordered = master.orders(woken, handed);
        PartyLine.Received first = master.asks(woken, "keeper", InstructionRequest.TYPE, ordered.octets());
        assertThat(first.headers()).containsEntry(Headers.MESSAGE_TYPE, InstructionHanded.TYPE);
        PaymentInstruction paid = master.paid(first.body(), handed, ordered);

        assertThat(master.asks(woken, "keeper", InstructionRequest.TYPE, ordered.octets())
                        .body())
                .isEqualTo(first.body());
        InstructionRequest second = new InstructionRequest(
                ordered.request().asked(),
                ordered.request().answer(),
                ordered.request().opened(),
                ordered.request().pInitRes(),
                kessai.set.Rrpid.random(new java.security.SecureRandom()),
                ordered.request().odSalt());
        assertThat(refused(master.asks(woken, "keeper", InstructionRequest.TYPE, master.closed(second, handed))))
                .contains("on another request");

        Woken elsewhere = woken();
        RogueMaster.Ordered abused = master.orders(elsewhere, master.certificate(elsewhere));
        Bytes answer = rogue.toMerchant(elsewhere, master.pReq(abused, paid));
        assertThat(error(answer)).isEqualTo(ErrorCode.SIGNATURE_FAILURE);

        rogue.sends(woken, master.pReq(ordered, paid));
        assertThat(Deployment.ingress().await(woken.settlement()).outcome()).isEqualTo("captured");
    }

    private static Woken woken() {
        return rogue.wokenBy(Order.at("rogue@demo").with("brand-b"));
    }

    private static String refused(PartyLine.Received answer) {
        assertThat(answer.headers()).containsEntry(Headers.MESSAGE_TYPE, HandingRefused.TYPE);
        return HandingRefused.read(answer.body().toByteArray()).reason();
    }
}
