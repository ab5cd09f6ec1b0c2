package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kessai.party.PartyName;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

    private static final PartyName SHOP = PartyName.shop("rights");
    private static final PartyName BRIDGE = PartyName.bridge("rights");
    private static final PartyName WALLET = PartyName.wallet("rights");
    private static final PartyName GATEWAY = PartyName.gateway("rights");
    private static final PartyName OTHER_SHOP = PartyName.shop("rights-2");
    private static final PartyName OTHER_BRIDGE = PartyName.bridge("rights-2");
    private static final PartyName OTHER_WALLET = PartyName.wallet("rights-2");
    private static final PartyName OTHER_GATEWAY = PartyName.gateway("rights-2");
    private static final TestBroker BROKER = TestBroker.shared()
            .with(SHOP, BRIDGE, WALLET, GATEWAY, OTHER_SHOP, OTHER_BRIDGE, OTHER_WALLET, OTHER_GATEWAY);

    private static final Set<String> EVERY_ADDRESS = new TreeSet<>(List.of(
            "shop.rights.set",
            "shop.rights.reply",
            "shop.rights.what-if",
            "shop.rights-2.set",
            "shop.rights-2.reply",
            "shop.rights-2.what-if",
            "bridge.rights.wake-up",
            "bridge.rights.dialogue",
            "bridge.rights.answer",
            "bridge.rights.brands",
            "bridge.rights.what-if",
            "bridge.rights-2.wake-up",
            "bridge.rights-2.dialogue",
            "bridge.rights-2.answer",
            "bridge.rights-2.brands",
            "bridge.rights-2.what-if",
            "wallet.rights.wake-up",
            "wallet.rights.dialogue",
            "wallet.rights.brands",
            "wallet.rights.reply",
            "wallet.rights.what-if",
            "wallet.rights-2.wake-up",
            "wallet.rights-2.dialogue",
            "wallet.rights-2.brands",
            "wallet.rights-2.reply",
            "wallet.rights-2.what-if",
            "gateway.rights.set",
            "gateway.rights-2.set",
            "journey",
            "outcome",
            "invalid-message",
            "dead-letter",
            "expired",
            "activemq.management",
            "activemq.notifications"));

    private static final Map<PartyName, List<String>> MAY_SEND_TO = Map.of(
            SHOP,
            List.of(
                    "bridge.rights.wake-up",
                    "bridge.rights-2.wake-up",
                    "bridge.rights.what-if",
                    "bridge.rights-2.what-if",
                    "gateway.rights.set",
                    "gateway.rights-2.set",
                    "wallet.rights.reply",
                    "wallet.rights-2.reply",
                    "journey",
                    "invalid-message"),
            BRIDGE,
            List.of(
                    "bridge.rights.answer",
                    "bridge.rights.brands",
                    "wallet.rights.wake-up",
                    "wallet.rights.dialogue",
                    "wallet.rights.brands",
                    "wallet.rights-2.wake-up",
                    "wallet.rights-2.dialogue",
                    "wallet.rights-2.brands",
                    "shop.rights.what-if",
                    "shop.rights-2.what-if",
                    "wallet.rights.what-if",
                    "wallet.rights-2.what-if",
                    "journey",
                    "outcome",
                    "invalid-message"),
            WALLET,
            List.of(
                    "bridge.rights.brands",
                    "bridge.rights.dialogue",
                    "bridge.rights-2.brands",
                    "bridge.rights-2.dialogue",
                    "wallet.rights.wake-up",
                    "wallet.rights.dialogue",
                    "wallet.rights-2.wake-up",
                    "wallet.rights-2.dialogue",
                    "shop.rights.set",
                    "shop.rights-2.set",
                    "shop.rights.what-if",
                    "shop.rights-2.what-if",
                    "wallet.rights.what-if",
                    "wallet.rights-2.what-if",
                    "journey",
                    "outcome",
                    "invalid-message"),
            GATEWAY,
            List.of("shop.rights.reply", "shop.rights-2.reply", "journey", "invalid-message"));

    private static final Map<PartyName, List<String>> MAY_CONSUME = Map.of(
            SHOP, List.of("shop.rights.set", "shop.rights.reply", "shop.rights.what-if", "journey", "outcome"),
            BRIDGE,
                    List.of(
                            "bridge.rights.wake-up",
                            "bridge.rights.dialogue",
                            "bridge.rights.answer",
                            "bridge.rights.brands",
                            "bridge.rights.what-if"),
            WALLET,
                    List.of(
                            "wallet.rights.wake-up",
                            "wallet.rights.dialogue",
                            "wallet.rights.brands",
                            "wallet.rights.reply",
                            "wallet.rights.what-if"),
            GATEWAY, List.of("gateway.rights.set"));

    static Set<PartyName> parties() {
        return MAY_SEND_TO.keySet();
    }

    @ParameterizedTest
    @MethodSource("parties")
    void aPartySendsOnlyWhereItsRoleMay(PartyName party) throws JMSException {
        assertThat(those(address -> send(party, address))).containsExactlyElementsOf(sorted(MAY_SEND_TO.get(party)));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void aPartyConsumesOnlyItsOwn(PartyName party) throws JMSException {
        assertThat(those(address -> consume(party, address))).containsExactlyElementsOf(sorted(MAY_CONSUME.get(party)));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void nobodyBrowses(PartyName party) throws JMSException {
        assertThat(those(address -> browse(party, address))).isEmpty();
    }

    @Test
    void aWalletMakesQueuesOfTheKindsItHasAndOnlyUnderItsOwnName() throws Exception {
        assertThat(make(WALLET, "wallet.rights.elsewhere", "wallet.rights.elsewhere"))
                .isFalse();
        assertThat(make(WALLET, "wallet.rights-3.wake-up", "wallet.rights-3.wake-up"))
                .isFalse();
        assertThat(make(WALLET, "bridge.rights-3.wake-up", "bridge.rights-3.wake-up"))
                .isFalse();
        assertThat(make(WALLET, "anything", "anything")).isFalse();
    }

    @Test
    void aWalletCannotTakeTheNameOfAnothersQueue() throws Exception {
        assertThat(make(WALLET, "wallet.rights.wake-up", "wallet.rights-3.wake-up"))
                .isFalse();
    }

    @Test
    void anAddressOfOnesOwnDoesNotOpenAnothersQueue() throws JMSException {
        assertThat(consume(WALLET, "wallet.rights.wake-up::bridge.rights.wake-up"))
                .isFalse();
        assertThat(consume(WALLET, "bridge.rights.wake-up::bridge.rights.wake-up"))
                .isFalse();
        assertThat(send(WALLET, "bridge.rights.wake-up::bridge.rights.wake-up")).isFalse();
    }

    @Test
    void nobodyComesInWithoutTheRightPassword() {
        try (var factory = new ActiveMQConnectionFactory(BROKER.broker().url(), "wallet/rights", "guess")) {
            assertThatThrownBy(factory::createConnection).isInstanceOf(JMSException.class);
        }
        try (var factory = new ActiveMQConnectionFactory(BROKER.broker().url())) {
            assertThatThrownBy(factory::createConnection).isInstanceOf(JMSException.class);
        }
    }

    private interface Attempt {
        boolean on(String address) throws JMSException;
    }

    private static Set<String> those(Attempt attempt) throws JMSException {
        Set<String> succeeded = new TreeSet<>();
        for (String address : EVERY_ADDRESS) {
            if (attempt.on(address)) {
                succeeded.add(address);
            }
        }
        return succeeded;
    }

    private static List<String> sorted(List<String> addresses) {
        return addresses.stream().sorted().toList();
    }

    private static boolean send(PartyName party, String address) {
        return succeeds(party, session -> {
            Message message = session.createTextMessage("x");
            session.createProducer(session.createQueue(address)).send(message);
        });
    }

    private static boolean consume(PartyName party, String address) {
        return succeeds(party, session -> session.createConsumer(session.createQueue(address))
                .close());
    }

    private static boolean browse(PartyName party, String address) {
        return succeeds(party, session -> session.createBrowser(session.createQueue(address))
                .getEnumeration());
    }

    private interface Action {
        void with(Session session) throws JMSException;
    }

    private static boolean succeeds(PartyName party, Action action) {
        ConnectionFactory factory = BROKER.jms(party);
        try (Connection connection = factory.createConnection();
                Session session = connection.createSession()) {
            action.with(session);
            return true;
        } catch (JMSException e) {
            return false;
        }
    }

    private static boolean make(PartyName party, String address, String queue) throws Exception {
        try (var factory = new BrokerAccess(BROKER.broker().url(), BROKER.data()).factoryFor(party);
                var locator = factory.getServerLocator();
                var sessions = locator.createSessionFactory();
                ClientSession session =
                        sessions.createSession(factory.getUser(), factory.getPassword(), false, true, true, false, 0)) {
            session.createQueue(QueueConfiguration.of(queue).setAddress(address).setRoutingType(RoutingType.ANYCAST));
            return true;
        } catch (ActiveMQSecurityException e) {
            return false;
        }
    }
}
