package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kessai.broker.TestBroker;
import kessai.party.Hosted;
import kessai.party.PartyName;
import org.apache.camel.Exchange;
import org.apache.camel.StatefulService;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/** Messages that are on their way while routes are exchanged arrive, once. */
class RouteSwapTest {

    private static final PartyName SHOP = PartyName.shop("swap");
    private static final PartyName BRIDGE = PartyName.bridge("swap");
    private static final PartyName WALLET = PartyName.wallet("swap");
    private static final int MESSAGES = 60;

    private static final String RELAY =
            """
            - route:
                id: relay
                group: bridge
                description: Relays.
                from:
                  uri: activemq:queue:bridge.swap.wake-up
                  parameters: {connectionFactory: "#jms.bridge.swap", transacted: true, concurrentConsumers: 4}
                  steps:
                    - kamelet: {name: pass/relayed, parameters: {brand: brand-a}}
            """;
    private static final String PASS =
            """
            - routeTemplate:
                id: pass
                description: Passes on.
                parameters:
                  - {name: brand, description: The brand.}
                from:
                  uri: kamelet:source
                  steps:
                    - bean: {ref: gate, method: pass}
                    - setHeader: {name: KessaiBrand, constant: "{{brand}}"}
                    - to:
                        uri: activemq:queue:wallet.swap.wake-up
                        parameters: {connectionFactory: "#jms.bridge.swap", exchangePattern: InOnly}
            """;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Gate gate = new Gate();
    private final Map<String, String> files =
            new HashMap<>(Map.of("relay.camel.yaml", RELAY, "blocks/pass.camel.yaml", PASS));

    /** Holds the first message until the swap has begun. */
    public static final class Gate {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        /** Called by the route. */
        public void pass(Exchange exchange) throws InterruptedException {
            entered.countDown();
            assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @BeforeEach
    void starts() {
        TestBroker.shared().bind(camel, SHOP, BRIDGE, WALLET);
        camel.getRegistry().bind("gate", gate);
        camel.start();
    }

    @AfterEach
    void stops() {
        camel.stop();
    }

    @Test
    void messagesInFlightSurviveASwap() throws Exception {
        RouteDeployer deployer = deployer();
        deployer.start(files);
        send();
        assertThat(gate.entered.await(10, TimeUnit.SECONDS)).isTrue();

        files.put("relay.camel.yaml", RELAY.replace("brand-a", "brand-b"));
        Thread swap = new Thread(() -> deployer.follow(files));
        swap.start();
        await().until(() -> !((StatefulService) camel.getRoute("relay").getConsumer()).isStarted());
        gate.open.countDown();
        swap.join();

        List<Message> arrived = receive();
        assertThat(deployer.last().refused()).isEmpty();
        assertThat(arrived)
                .extracting(message -> message.getStringProperty("KessaiShop"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MESSAGES).mapToObj(i -> "shop-" + i).toList());
        assertThat(arrived)
                .extracting(message -> message.getStringProperty("KessaiBrand"))
                .contains("brand-a", "brand-b");
        assertThat(TestBroker.shared().depthOf("bridge.swap.wake-up")).isZero();
    }

    private RouteDeployer deployer() {
        Hosted hosted = Hosted.of("bridge", List.of(BRIDGE));
        return new RouteDeployer(
                new RouteCheck(new DryRun(hosted, camel.getRegistry(), new RouteProperties(new StandardEnvironment()))),
                new RouteTable(camel, hosted),
                new RouteMetrics(new SimpleMeterRegistry()));
    }

    private static void send() throws JMSException {
        try (Connection connection = TestBroker.shared().jms(SHOP).createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue("bridge.swap.wake-up"))) {
            for (int i = 0; i < MESSAGES; i++) {
                Message message = session.createTextMessage("x");
                message.setStringProperty("KessaiShop", "shop-" + i);
                producer.send(message);
            }
            session.commit();
        }
    }

    private static List<Message> receive() throws JMSException {
        List<Message> arrived = new ArrayList<>();
        try (Connection connection = TestBroker.shared().jms(WALLET).createConnection();
                Session session = connection.createSession();
                MessageConsumer consumer = session.createConsumer(session.createQueue("wallet.swap.wake-up"))) {
            connection.start();
            for (Message next = consumer.receive(5_000); next != null; ) {
                arrived.add(next);
                next = consumer.receive(arrived.size() < MESSAGES ? 5_000 : 200);
            }
        }
        return arrived;
    }
}
