package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import kessai.party.PartyName;
import org.junit.jupiter.api.Test;

/** What becomes of a message whose time is up and that nobody took. */
class ExpiryTest {

    private static final PartyName BRIDGE = PartyName.bridge("expiry");
    private static final PartyName WALLET = PartyName.wallet("expiry");
    private static final TestBroker BROKER = TestBroker.shared().with(BRIDGE, WALLET);

    @Test
    void aQuestionAboutAMomentThatHasPassedIsGone() throws JMSException {
        long expired = BROKER.depthOf("expired");

        send("wallet.expiry.brands");

        await().pollInterval(Duration.ofMillis(10)).until(() -> BROKER.depthOf("wallet.expiry.brands") == 1);
        awaitNothingIn("wallet.expiry.brands");
        assertThat(BROKER.depthOf("expired")).isEqualTo(expired);
    }

    @Test
    void anythingElseIsSetAside() throws JMSException {
        long expired = BROKER.depthOf("expired");

        send("wallet.expiry.dialogue");

        awaitNothingIn("wallet.expiry.dialogue");
        await().atMost(Duration.ofSeconds(20)).until(() -> BROKER.depthOf("expired") == expired + 1);
    }

    private static void awaitNothingIn(String queue) {
        await().atMost(Duration.ofSeconds(20)).until(() -> BROKER.depthOf(queue) == 0);
    }

    private static void send(String address) throws JMSException {
        try (Connection connection = BROKER.jms(BRIDGE).createConnection();
                Session session = connection.createSession();
                var producer = session.createProducer(session.createQueue(address))) {
            producer.setTimeToLive(1_000);
            producer.send(session.createTextMessage("which brands?"));
        }
    }
}
