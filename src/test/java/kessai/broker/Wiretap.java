package kessai.broker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import kessai.der.Bytes;
import kessai.routing.Headers;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Keeps a copy of every message that is sent to a broker, as the broker gets it. */
public final class Wiretap implements ActiveMQServerPlugin {

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private volatile Predicate<Sent> lost = any -> false;

    /**
     * A message as it was sent.
     *
     * @param sender the user whom the broker authenticated
     * @param headers all its properties
     */
    public record Sent(String address, String sender, Map<String, String> headers, Bytes body) {

        /** What it says it is. */
        public String type() {
            return headers.getOrDefault(Headers.MESSAGE_TYPE, "");
        }

        /** Which settlement it says it belongs to. */
        public String settlement() {
            return headers.getOrDefault(Headers.SETTLEMENT, "");
        }

        /** What connects a request and its answer. */
        public String correlation() {
            return headers.getOrDefault("JMSCorrelationID", "");
        }

        /** All of it, an octet a character. */
        public String text() {
            return address + headers + new String(body.toByteArray(), ISO_8859_1);
        }
    }

    /** Listens from now on. */
    public static Wiretap on(EmbeddedBroker broker) {
        Wiretap wiretap = new Wiretap();
        broker.server().registerBrokerPlugin(wiretap);
        return wiretap;
    }

    /** From now on messages of this kind, and no others, are lost on their way; they are copied all the same. */
    public void lose(Predicate<Sent> those) {
        lost = those;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        Map<String, String> headers = new TreeMap<>();
        message.getPropertyNames()
                .forEach(name -> headers.put(name.toString(), String.valueOf(message.getObjectProperty(name))));
        ActiveMQBuffer buffer = message.toCore().getReadOnlyBodyBuffer();
        byte[] body = new byte[buffer.readableBytes()];
        buffer.readBytes(body);
        Sent copy = new Sent(message.getAddress(), session.getValidatedUser(), headers, Bytes.of(body));
        sent.add(copy);
        if (lost.test(copy)) {
            throw new ActiveMQException("lost on its way to " + copy.address());
        }
    }

    /** All of it up to now. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }
}
