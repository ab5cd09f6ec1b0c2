package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsTemplate;

/** Parties that run elsewhere come over TLS, each with its own certificate. */
class OtherProcessTest {

    private static final PartyName SHOP = PartyName.shop("demo");
    private static final PartyName WALLET = PartyName.wallet("sw-1");
    private static final PartyName OTHER = PartyName.wallet("sw-2");

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static EmbeddedBroker broker;
    private static int port;
    private static String url;

    @BeforeAll
    static void opens() throws IOException {
        data = new DataFolder(folder);
        SecureRandom random = new SecureRandom();
        BrokerUsers.populate(data, List.of(SHOP, WALLET, OTHER), random);
        BrokerKeys.populate(data, List.of(SHOP, WALLET, OTHER), List.of("broker.example"), Instant.now(), random);
        port = freePort();
        url = "tcp://127.0.0.1:" + port;
        broker = start();
    }

    private static EmbeddedBroker start() {
        return EmbeddedBroker.start(
                Path.of("broker-config/embedded/broker.xml"),
                data.of("broker"),
                BrokerUsers.in(data),
                List.of(BrokerKeys.acceptor(data, "127.0.0.1", port)),
                new BrokerMetrics(new SimpleMeterRegistry()));
    }

    @AfterAll
    static void closes() {
        broker.close();
    }

    @Test
    void aPartyElsewhereSendsAndReceivesAsItself() throws JMSException {
        try (Connections connections = new Connections(new BrokerAccess(url, data), (name, factory) -> {})) {
            connections.open(SHOP);
            connections.open(WALLET);
            try (Connection connection = connections.jms(WALLET).createConnection();
                    Session session = connection.createSession()) {
                session.createProducer(session.createQueue("shop.demo.set")).send(session.createTextMessage("x"));
            }
            try (Connection connection = connections.jms(SHOP).createConnection();
                    Session session = connection.createSession()) {
                connection.start();
                var received = session.createConsumer(session.createQueue("shop.demo.set"))
                        .receive(5_000);
                assertThat(received.getStringProperty("JMSXUserID")).isEqualTo("wallet/sw-1");
            }
        }
    }

    @Test
    void aPartyElsewhereGoesOnWhenTheBrokerIsBack() throws JMSException {
        try (Connections connections = new Connections(new BrokerAccess(url, data), (name, factory) -> {})) {
            connections.open(OTHER);
            JmsTemplate sender = new JmsTemplate(connections.jms(OTHER));
            sender.convertAndSend("wallet.sw-1.wake-up", "before");
            broker.close();
            broker = start();
            // A send that the cut meets is refused, not lost: who sends, sends again.
            await().ignoreExceptionsInstanceOf(JmsException.class)
                    .until(() -> sent(sender, "wallet.sw-1.wake-up", "after"));
            connections.open(WALLET);
            assertThat(receivedBy(WALLET, "wallet.sw-1.wake-up", connections)).containsExactly("before", "after");
        }
    }

    /** Longer than a connection tries by itself: then its consumers do. */
    @Test
    void aRouteElsewhereGoesOnHoweverLongTheBrokerWasAway() throws Exception {
        String impatient = url + "?reconnectAttempts=0&initialConnectAttempts=1";
        Queue<String> arrived = new ConcurrentLinkedQueue<>();
        try (DefaultCamelContext camel = new DefaultCamelContext();
                Connections connections =
                        new Connections(new BrokerAccess(impatient, data), (name, factory) -> camel.getRegistry()
                                .bind(name, factory))) {
            connections.open(OTHER);
            camel.addComponent("activemq", new PartyComponent());
            camel.addRoutes(consuming("wallet.sw-2.wake-up", arrived));
            camel.start();
            JmsTemplate sender = new JmsTemplate(connections.jms(OTHER));
            sender.convertAndSend("wallet.sw-2.wake-up", "before");
            await().until(() -> arrived.contains("before"));

            broker.close();
            assertThatThrownBy(() -> sender.convertAndSend("wallet.sw-2.wake-up", "meanwhile"))
                    .isInstanceOf(JmsException.class);
            broker = start();

            await().ignoreExceptionsInstanceOf(JmsException.class)
                    .until(() -> sent(sender, "wallet.sw-2.wake-up", "after"));
            await().until(() -> arrived.contains("after"));
        }
    }

    /** However many sessions there are: each that says goodbye waits ten seconds for a broker that is away. */
    @Test
    void aProcessElsewhereStopsThoughTheBrokerIsAway() throws JMSException {
        Connections connections = new Connections(new BrokerAccess(url, data), (name, factory) -> {});
        connections.open(OTHER);
        Connection connection = connections.jms(OTHER).createConnection();
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sessions.add(connection.createSession());
        }
        sessions.get(0).close();
        broker.close();
        try {
            Instant before = Instant.now();

            connections.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        } finally {
            broker = start();
        }
    }

    private static RouteBuilder consuming(String queue, Queue<String> into) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("activemq:queue:" + queue + "?connectionFactory=#jms.wallet.sw-2&transacted=true")
                        .process(exchange -> into.add(exchange.getMessage().getBody(String.class)));
            }
        };
    }

    private static boolean sent(JmsTemplate sender, String queue, String text) {
        sender.convertAndSend(queue, text);
        return true;
    }

    /** What waits in a queue, without what was sent more than once. */
    private static Set<String> receivedBy(PartyName party, String queue, Connections connections) throws JMSException {
        Set<String> received = new LinkedHashSet<>();
        try (Connection connection = connections.jms(party).createConnection();
                Session session = connection.createSession()) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
            while (broker.depthOf(queue) > 0 && consumer.receive(5_000) instanceof TextMessage message) {
                received.add(message.getText());
            }
        }
        return received;
    }

    @Test
    void aPasswordWithoutTheCertificateOpensNothing() {
        String password = BrokerUsers.passwordOf(data, WALLET);
        String plain = url + "?callTimeout=2000&initialConnectAttempts=1";
        assertRefused(plain, "wallet/sw-1", password);
    }

    @Test
    void aCertificateOpensItsOwnPartysAddressesOnly() {
        StringBuilder withOthersKey = new StringBuilder(url + "?callTimeout=2000");
        BrokerKeys.clientOptions(data, OTHER)
                .forEach((name, value) ->
                        withOthersKey.append("&").append(name).append("=").append(value));
        assertRefused(withOthersKey.toString(), "wallet/sw-1", BrokerUsers.passwordOf(data, WALLET));
    }

    @Test
    void whatIsSecretIsReadByItsOwnerOnly() throws IOException {
        for (String file : List.of(
                "broker/users.json",
                "broker/tls/authority.p12",
                "broker/tls/server.p12",
                "broker/tls/password",
                "wallet/sw-1/broker-password",
                "wallet/sw-1/broker-tls.p12")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(folder.resolve("broker/users.json")))
                .contains("wallet/sw-1")
                .doesNotContain(BrokerUsers.passwordOf(data, WALLET));
    }

    @Test
    void aSecondPopulationChangesNothing() {
        String password = BrokerUsers.passwordOf(data, WALLET);

        BrokerUsers.populate(data, List.of(WALLET), new SecureRandom());
        BrokerKeys.populate(data, List.of(WALLET), List.of(), Instant.now(), new SecureRandom());

        assertThat(BrokerUsers.passwordOf(data, WALLET)).isEqualTo(password);
    }

    private static void assertRefused(String url, String user, String password) {
        try (var factory = new ActiveMQConnectionFactory(url, user, password)) {
            assertThatThrownBy(factory::createConnection).isInstanceOf(JMSException.class);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
