package kessai.topology;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kessai.broker.EmbeddedBroker;
import kessai.broker.Unhosted;
import kessai.der.Bytes;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import kessai.routing.Headers;

/** A party's own line to the broker, with a test at its end instead of the party. */
final class PartyLine implements AutoCloseable {

    private static final long PATIENCE = 20_000;

    private final PartyName party;
    private final Connection connection;

    /** A message that came. */
    record Received(Map<String, String> headers, Bytes body) {}

    private PartyLine(PartyName party, ConnectionFactory factory) throws JMSException {
        this.party = party;
        this.connection = factory.createConnection();
        connection.start();
    }

    static PartyLine of(PartyName party) {
        try {
            return new PartyLine(
                    party,
                    Unhosted.connections(
                            Deployment.part(EmbeddedBroker.class), new DataFolder(Deployment.data()), party));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the next message about a settlement from one of the party's own queues. */
    Received next(String queue, String settlement) {
        return taken(queue, Headers.SETTLEMENT + " = '" + settlement + "'");
    }

    /** Takes the next message about a settlement and gives it back, as who cannot do anything with it. */
    void giveBack(String queue, String settlement) {
        String selector = Headers.SETTLEMENT + " = '" + settlement + "'";
        try (Session session = connection.createSession(Session.SESSION_TRANSACTED);
                var consumer = session.createConsumer(session.createQueue(queue), selector)) {
            if (consumer.receive(PATIENCE) == null) {
                throw new AssertionError("nothing came to " + queue + " with " + selector);
            }
            session.rollback();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the next message of a type, about whatever, from one of the party's own queues. */
    Received nextOf(String queue, String type) {
        return taken(queue, Headers.MESSAGE_TYPE + " = '" + type + "'");
    }

    /** Throws away what waits in one of the party's own queues. */
    void drain(String queue) {
        try (Session session = connection.createSession();
                var consumer = session.createConsumer(session.createQueue(queue))) {
            while (consumer.receiveNoWait() != null) {
                assert queue.startsWith(party.dotted()) : "only one's own";
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(String address, Map<String, String> headers, Bytes body) {
        try (Session session = connection.createSession()) {
            send(session, address, message(session, headers, body));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what looks like the answer to a request of somebody else. */
    void answer(String address, String correlation, Bytes body) {
        try (Session session = connection.createSession()) {
            Message message = message(session, Map.of(), body);
            message.setJMSCorrelationID(correlation);
            send(session, address, message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request whose answer goes to the party's reply address; gives what connects the two. */
    String request(String address, Map<String, String> headers, Bytes body) {
        String correlation = UUID.randomUUID().toString();
        try (Session session = connection.createSession()) {
            Message message = message(session, headers, body);
            message.setJMSCorrelationID(correlation);
            message.setJMSReplyTo(session.createQueue(party.dotted() + ".reply"));
            send(session, address, message);
            return correlation;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request and waits for its answer. */
    Bytes ask(String address, Map<String, String> headers, Bytes body) {
        String correlation = request(address, headers, body);
        return taken(party.dotted() + ".reply", "JMSCorrelationID = '" + correlation + "'")
                .body();
    }

    private Received taken(String queue, String selector) {
        try (Session session = connection.createSession();
                var consumer = session.createConsumer(session.createQueue(queue), selector)) {
            if (consumer.receive(PATIENCE) instanceof BytesMessage message) {
                Map<String, String> headers = new TreeMap<>();
                for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
                    String name = names.nextElement().toString();
                    headers.put(name, message.getStringProperty(name));
                }
                return new Received(headers, Bytes.of(message.getBody(byte[].class)));
            }
            throw new AssertionError("nothing came to " + queue + " with " + selector);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message message(Session session, Map<String, String> headers, Bytes body) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body.toByteArray());
        for (var header : headers.entrySet()) {
            if (Headers.PROMOTED.contains(header.getKey())) {
                message.setStringProperty(header.getKey(), header.getValue());
            }
        }
        return message;
    }

    private static void send(Session session, String address, Message message) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(address))) {
            producer.send(message);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
