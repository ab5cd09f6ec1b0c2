package kessai.benchmark;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The second floor: how many settlements a second the broker could carry if nothing but its hops had to be done. A bare
 * client in the broker's process relays a message through as many queues as a settlement has messages: over the durable
 * ones in transacted sessions, each hop received and sent in one commit, over the rest without. The broker is configured
 * by the application's own file, and each queue has as many consumers as in the application's routes.
 */
final class BrokerFloor implements AutoCloseable {

    static final int CONSUMERS = 8;
    static final int UNDER_WAY = 128;
    static final int OCTETS = 2048;

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration TIME = Duration.ofSeconds(6);

    private final FloorBroker broker;
    private final ActiveMQConnectionFactory factory;
    private final List<Connection> connections = new ArrayList<>();
    private final int durable;
    private final int hops;
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final AtomicLong arrived = new AtomicLong();
    private final CountDownLatch broken = new CountDownLatch(1);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private BrokerFloor(FloorBroker broker, Cost cost) {
        this.broker = broker;
        this.durable = (int) Math.round(cost.durable());
        this.hops = durable + (int) Math.round(cost.passing());
        this.factory = broker.connections();
    }

    /** A settlement's hops and nothing else. */
    static Floor measure(Path folder, Cost cost) throws Exception {
        try (FloorBroker broker = new FloorBroker(folder);
                BrokerFloor floor = new BrokerFloor(broker, cost)) {
            return floor.measure();
        }
    }

    private Floor measure() throws Exception {
        for (int hop = 0; hop < hops; hop++) {
            broker.makeQueue(queue(hop));
        }
        for (int hop = 0; hop < hops; hop++) {
            Connection connection = connection();
            for (int consumer = 0; consumer < CONSUMERS; consumer++) {
                relay(connection, hop);
            }
            connection.start();
        }
        Connection feeding = connection();
        for (int producer = 0; producer < CONSUMERS; producer++) {
            feed(feeding);
        }
        await(WARM_UP);
        long before = arrived.get();
        double used = ProcessorTime.ofThis();
        long started = System.nanoTime();
        await(TIME);
        double settlements = arrived.get() - before;
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Floor(settlements / seconds, (ProcessorTime.ofThis() - used) / settlements);
    }

    /** Each hop has one of its own, as each party has. */
    private Connection connection() throws JMSException {
        Connection connection = factory.createConnection();
        connections.add(connection);
        return connection;
    }

    private void await(Duration time) throws InterruptedException {
        if (broken.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the bare broker refused a message", failure.get());
        }
    }

    private static String queue(int hop) {
        return "floor." + hop;
    }

    /** Hop by hop: what is durable is received and sent on in one transaction. */
    private void relay(Connection connection, int hop) throws JMSException {
        boolean transacted = hop < durable;
        Session session = connection.createSession(transacted, Session.AUTO_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createQueue(queue(hop)));
        MessageProducer producer = hop + 1 < hops ? producer(session, hop + 1) : null;
        consumer.setMessageListener(message -> {
            try {
                if (producer != null) {
                    producer.send(copy(session, message));
                }
                if (transacted) {
                    session.commit();
                }
                if (producer == null) {
                    arrived.incrementAndGet();
                    free.release();
                }
            } catch (JMSException e) {
                failure.compareAndSet(null, e);
                broken.countDown();
            }
        });
    }

    private MessageProducer producer(Session session, int hop) throws JMSException {
        MessageProducer producer = session.createProducer(session.createQueue(queue(hop)));
        producer.setDeliveryMode(hop < durable ? DeliveryMode.PERSISTENT : DeliveryMode.NON_PERSISTENT);
        return producer;
    }

    private static Message copy(Session session, Message message) throws JMSException {
        byte[] octets = new byte[OCTETS];
        ((BytesMessage) message).readBytes(octets);
        BytesMessage copy = session.createBytesMessage();
        copy.writeBytes(octets);
        return copy;
    }

    private void feed(Connection connection) throws JMSException {
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = producer(session, 0);
        Thread feeding = new Thread(() -> {
            try {
                while (true) {
                    free.acquire();
                    BytesMessage message = session.createBytesMessage();
                    message.writeBytes(new byte[OCTETS]);
                    producer.send(message);
                }
            } catch (InterruptedException | JMSException e) {
                failure.compareAndSet(null, e);
                broken.countDown();
            }
        });
        feeding.setDaemon(true);
        feeding.start();
    }

    @Override
    public void close() throws JMSException {
        for (Connection connection : connections) {
            connection.close();
        }
        factory.close();
    }
}
