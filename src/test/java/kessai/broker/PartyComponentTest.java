package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.routing.Sender;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyComponentTest {

    private static final PartyName SHOP = PartyName.shop("component");
    private static final PartyName BRIDGE = PartyName.bridge("component");
    private static final PartyName WALLET = PartyName.wallet("component");
    private static final PartyName GATEWAY = PartyName.gateway("component");

    private static final int MANY = 300;

    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void startsWithTheParties() {
        TestBroker.shared().bind(camel, SHOP, BRIDGE, WALLET, GATEWAY);
    }

    @AfterEach
    void stops() {
        camel.stop();
    }

    @Test
    void theReceiverLearnsFromTheBrokerWhoSentAMessage() throws Exception {
        MockEndpoint woken = woken();
        woken.expectedMessageCount(1);

        send(
                "activemq:bridge.component.wake-up?connectionFactory=#jms.shop.component",
                Map.of("JMSXUserID", "wallet/x"));

        woken.assertIsSatisfied();
        assertThat(Sender.of(woken.getExchanges().get(0))).isEqualTo(SHOP);
    }

    @Test
    void onlyPromotedHeadersTravel() throws Exception {
        MockEndpoint woken = woken();
        woken.expectedMessageCount(1);

        send(
                "activemq:bridge.component.wake-up?connectionFactory=#jms.shop.component",
                Map.of(
                        Headers.SETTLEMENT,
                        "s-1",
                        "Authorization",
                        "Bearer x",
                        "CamelFileName",
                        "x",
                        "JMSReplyTo",
                        "shop.component.reply"));

        woken.assertIsSatisfied();
        assertThat(woken.getExchanges().get(0).getMessage().getHeaders())
                .containsOnlyKeys(
                        "CamelMessageTimestamp", Headers.SETTLEMENT, "JMSXUserID", "JMSMessageID", "JMSRedelivered")
                .containsEntry(Headers.SETTLEMENT, "s-1");
    }

    @Test
    void aHeaderThatAPartySmugglesInGoesNoFurther() throws Exception {
        routes(
                "activemq:bridge.component.wake-up?connectionFactory=#jms.bridge.component&transacted=true",
                "activemq:wallet.component.wake-up?connectionFactory=#jms.bridge.component&exchangePattern=InOnly");

        try (Connection connection = TestBroker.shared().jms(SHOP).createConnection();
                Session session = connection.createSession()) {
            BytesMessage message = session.createBytesMessage();
            message.setStringProperty("cAmelJmsDestinationName", "outcome");
            message.setStringProperty("CamelJmsDestinationName", "outcome");
            message.setStringProperty("other", "x");
            message.setStringProperty(Headers.BRAND, "brand-a");
            session.createProducer(session.createQueue("bridge.component.wake-up"))
                    .send(message);
        }

        Message relayed = receive(WALLET, "wallet.component.wake-up");
        assertThat(relayed.getPropertyNames().asIterator())
                .toIterable()
                .map(Object::toString)
                .containsExactlyInAnyOrder(Headers.BRAND, "JMSXUserID", "JMSXDeliveryCount");
        assertThat(relayed.getStringProperty("JMSXUserID")).isEqualTo("bridge/component");
    }

    @Test
    void aRolledBackRelayLeavesNothingBehind() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("activemq:bridge.component.dialogue?connectionFactory=#jms.bridge.component&transacted=true")
                        .to(
                                "activemq:wallet.component.dialogue?connectionFactory=#jms.bridge.component&exchangePattern=InOnly")
                        .filter(header("JMSRedelivered").isEqualTo(false))
                        .throwException(new IllegalStateException("once"));
            }
        });
        camel.start();

        send("activemq:bridge.component.dialogue?connectionFactory=#jms.wallet.component", Map.of());

        assertThat(receive(WALLET, "wallet.component.dialogue")).isNotNull();
        await().until(() -> TestBroker.shared().depthOf("bridge.component.dialogue") == 0);
        assertThat(TestBroker.shared().depthOf("wallet.component.dialogue")).isZero();
    }

    @Test
    void aRequestInsideATransactedRouteGetsItsReply() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("activemq:gateway.component.set?connectionFactory=#jms.gateway.component")
                        .setBody(constant("authorised"));
                from("direct:ask")
                        .to("activemq:gateway.component.set?connectionFactory=#rpc.shop.component&exchangePattern=InOut"
                                + "&replyTo=shop.component.reply&replyToType=Exclusive&requestTimeout=5000"
                                + "&deliveryPersistent=false");
                from("activemq:shop.component.set?connectionFactory=#jms.shop.component&transacted=true")
                        .to("direct:ask")
                        .to("mock:answered");
            }
        });
        camel.start();
        MockEndpoint answered = camel.getEndpoint("mock:answered", MockEndpoint.class);
        answered.expectedBodiesReceived("authorised");

        send("activemq:shop.component.set?connectionFactory=#jms.wallet.component", Map.of(Headers.RRPID, "00"));

        answered.assertIsSatisfied();
    }

    @Test
    void anEndpointSaysAsWhichPartyItConnects() throws Exception {
        camel.start();

        assertThatThrownBy(() -> send("activemq:bridge.component.wake-up", Map.of()))
                .hasRootCauseMessage("say as which party this endpoint connects, with the parameter"
                        + " connectionFactory: \"#jms.<role>.<name>\" (or #rpc.… for request/reply)");
    }

    @Test
    void aRouteThatWaitsStopsAtOnce() throws Exception {
        woken();
        await().until(PartyComponentTest::oneWaits);
        String id = camel.getRoutes().get(0).getRouteId();

        Instant stopped = Instant.now();
        camel.getRouteController().stopRoute(id);

        assertThat(Duration.between(stopped, Instant.now())).isLessThan(PartyConsumers.WAIT.dividedBy(3));
    }

    private static boolean oneWaits() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().equals(PartyConsumers.class.getName())
                        && frame.getMethodName().equals("received"));
    }

    /** Those that come while it stops, too, while another route of the same party runs. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatComesToARouteThatStopsAndStartsIsNotLost(boolean transacted) throws Exception {
        Set<String> came = ConcurrentHashMap.newKeySet();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("activemq:bridge.component.dialogue?connectionFactory=#jms.bridge.component")
                        .to("mock:other");
                from("activemq:bridge.component.wake-up?connectionFactory=#jms.bridge.component&transacted="
                                + transacted)
                        .routeId("restless")
                        .process(exchange -> {
                            keepBusy();
                            came.add(exchange.getMessage().getHeader(Headers.SETTLEMENT, String.class));
                        });
            }
        });
        camel.start();
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> IntStream.range(0, MANY)
                .forEach(i -> send(
                        "activemq:bridge.component.wake-up?connectionFactory=#jms.shop.component",
                        Map.of(Headers.SETTLEMENT, "s-" + i))));

        int stops = 0;
        while (!sent.isDone()) {
            camel.getRouteController().stopRoute("restless");
            camel.getRouteController().startRoute("restless");
            stops++;
        }

        sent.join();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(came).hasSize(MANY));
        assertThat(stops).isGreaterThan(2);
    }

    /** Long enough to be stopped in the midst of it. */
    private static void keepBusy() {
        long end = System.nanoTime() + Duration.ofMillis(3).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void routes(String from, String to) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        });
        camel.start();
    }

    private MockEndpoint woken() throws Exception {
        routes(
                "activemq:bridge.component.wake-up?connectionFactory=#jms.bridge.component&transacted=true",
                "mock:woken");
        return camel.getEndpoint("mock:woken", MockEndpoint.class);
    }

    private void send(String uri, Map<String, Object> headers) {
        try (var template = camel.createProducerTemplate()) {
            Exchange exchange = template.send(uri, e -> {
                e.getMessage().setBody("x".getBytes(StandardCharsets.US_ASCII));
                e.getMessage().setHeaders(new HashMap<>(headers));
            });
            if (exchange.getException() != null) {
                throw new IllegalStateException(exchange.getException());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Message receive(PartyName party, String queue) throws JMSException {
        try (Connection connection = TestBroker.shared().jms(party).createConnection();
                Session session = connection.createSession();
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            return consumer.receive(5_000);
        }
    }
}
