package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.ArrayList;
import kessai.party.PartyName;
import org.apache.activemq.artemis.core.client.impl.ClientSessionFactoryInternal;
import org.apache.activemq.artemis.core.protocol.core.CoreRemotingConnection;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.FederationDownstreamConnectMessage;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.ReattachSessionMessage;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.ReattachSessionResponseMessage;
import org.junit.jupiter.api.Test;

class MessageRulesTest {

    private static final PartyName SHOP = PartyName.shop("rules");
    private static final PartyName WALLET = PartyName.wallet("rules");
    private static final PartyName OTHER = PartyName.wallet("rules-2");
    private static final TestBroker BROKER = TestBroker.shared().with(SHOP, WALLET, OTHER);
    private static final String MERCHANT = "shop.rules.set";

    private interface Making {
        Message of(Session session) throws JMSException;
    }

    @Test
    void octetsAndTextAreTaken() throws JMSException {
        send(false, session -> session.createTextMessage("x"));
        send(false, session -> bytes(session, 200 * 1024));

        assertThat(PartyComponentTest.receive(SHOP, MERCHANT)).isNotNull();
        assertThat(PartyComponentTest.receive(SHOP, MERCHANT)).isNotNull();
    }

    @Test
    void aJavaObjectIsRefused() {
        assertThatThrownBy(() -> send(false, session -> session.createObjectMessage(new ArrayList<String>())))
                .isInstanceOf(JMSException.class)
                .hasMessageContaining("expected octets or text");
        assertThatThrownBy(() -> send(false, Session::createMapMessage))
                .hasMessageContaining("expected octets or text");
        assertThatThrownBy(() -> send(false, Session::createStreamMessage))
                .hasMessageContaining("expected octets or text");
    }

    @Test
    void aMessageAboveTheLimitIsRefused() {
        assertThatThrownBy(() -> send(false, session -> bytes(session, 270 * 1024)))
                .isInstanceOf(JMSException.class)
                .hasMessageContaining("expected at most 262144 octets");
    }

    @Test
    void theCommitOfATransactionWithARefusedMessageFails() {
        assertThatThrownBy(() -> send(true, session -> bytes(session, 270 * 1024)))
                .isInstanceOf(JMSException.class);
        assertThat(BROKER.depthOf(MERCHANT)).isZero();
    }

    @Test
    void anAnswerGoesToWhoAskedAndNowhereElse() throws JMSException {
        send(false, session -> replyingTo(session, "wallet.rules.reply"));
        assertThat(PartyComponentTest.receive(SHOP, MERCHANT)).isNotNull();

        for (String elsewhere : new String[] {"wallet.rules-2.reply", "wallet.rules-2.wake-up", "outcome", "journey"}) {
            assertThatThrownBy(() -> send(false, session -> replyingTo(session, elsewhere)))
                    .as(elsewhere)
                    .hasMessageContaining("expected answers to go to wallet.rules.reply");
        }
    }

    @Test
    void nobodyTakesOverASessionOrOpensAFederation() throws Exception {
        try (var factory = new BrokerAccess(BROKER.broker().url(), BROKER.data()).factoryFor(WALLET);
                var locator = factory.getServerLocator().setCallTimeout(2_000);
                var sessions = (ClientSessionFactoryInternal) locator.createSessionFactory()) {
            CoreRemotingConnection connection = (CoreRemotingConnection) sessions.getConnection();
            var reply = (ReattachSessionResponseMessage) connection
                    .getChannel(1, -1)
                    .sendBlocking(new ReattachSessionMessage("anything", 0), PacketImpl.REATTACH_SESSION_RESP);
            assertThat(reply.isReattached()).isFalse();
            assertThat(new RefusedPackets().intercept(new FederationDownstreamConnectMessage(), connection))
                    .isFalse();
        }
    }

    private static Message bytes(Session session, int size) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(new byte[size]);
        return message;
    }

    private static Message replyingTo(Session session, String address) throws JMSException {
        Message message = session.createTextMessage("x");
        message.setJMSReplyTo(session.createQueue(address));
        return message;
    }

    private static void send(boolean transacted, Making making) throws JMSException {
        try (Connection connection = BROKER.jms(WALLET).createConnection();
                Session session = connection.createSession(transacted, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(MERCHANT)).send(making.of(session));
            if (transacted) {
                session.commit();
            }
        }
    }
}
