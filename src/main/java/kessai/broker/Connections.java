package kessai.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import kessai.party.PartyName;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The connections of the parties hosted here, each as its own user.
 *
 * <p>A party has two factories. {@code jms} is for consumers and one-way sends: a send joins the transaction of the
 * consumer only when both use the same factory object. {@code rpc} is for request/reply: on the same object as a
 * transacted consumer a request would wait for the commit that waits for its answer.
 */
public final class Connections implements AutoCloseable {

    private final Map<String, PartyConnection> factories = new ConcurrentHashMap<>();
    private final BrokerAccess access;
    private final BiConsumer<String, ConnectionFactory> beans;

    /**
     * Of nobody yet.
     *
     * @param beans takes each factory under the name by which route files find it
     */
    Connections(BrokerAccess access, BiConsumer<String, ConnectionFactory> beans) {
        this.access = access;
        this.beans = beans;
    }

    /** Makes a party's addresses, if they are missing, and its two factories, unless it has them. */
    public synchronized void open(PartyName party) {
        if (factories.containsKey(rpcOf(party))) {
            return;
        }
        try (ActiveMQConnectionFactory factory = access.factoryFor(party)) {
            makeAddresses(party, factory);
        }
        for (String name : List.of(jmsOf(party), rpcOf(party))) {
            PartyConnection connection = new PartyConnection(access.factoryFor(party));
            factories.put(name, connection);
            beans.accept(name, connection);
        }
    }

    private void makeAddresses(PartyName party, ActiveMQConnectionFactory factory) {
        try (ServerLocator locator = factory.getServerLocator();
                ClientSessionFactory sessions = locator.createSessionFactory();
                ClientSession session =
                        sessions.createSession(factory.getUser(), factory.getPassword(), false, true, true, false, 0)) {
            for (String address : Addresses.of(party)) {
                QueueConfiguration queue = EmbeddedBroker.queue(address);
                if (!session.addressQuery(queue.getAddress()).isExists()) {
                    session.createAddress(queue.getAddress(), RoutingType.ANYCAST, false);
                }
                if (!session.queueQuery(queue.getName()).isExists()) {
                    session.createQueue(queue);
                }
            }
        } catch (ActiveMQException e) {
            throw new IllegalStateException("the broker does not let " + party + " in: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be reached for " + party, e);
        }
    }

    /** The factory of a party's consumers and one-way sends. */
    public ConnectionFactory jms(PartyName party) {
        return factory(jmsOf(party));
    }

    /** The factory of a party's requests that wait for their reply. */
    public ConnectionFactory rpc(PartyName party) {
        return factory(rpcOf(party));
    }

    /** The name of the bean, as route files write it: {@code #jms.wallet.sw-1}. */
    public static String jmsOf(PartyName party) {
        return "jms." + party.dotted();
    }

    /** The name of the bean, as route files write it: {@code #rpc.wallet.sw-1}. */
    public static String rpcOf(PartyName party) {
        return "rpc." + party.dotted();
    }

    /** Which addresses there are. */
    AddressBook addresses() {
        return new AddressBook(access);
    }

    private ConnectionFactory factory(String name) {
        PartyConnection found = factories.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name + " belongs to a party that is not hosted here");
        }
        return found;
    }

    /** Whether the broker takes connections. */
    void check() throws JMSException {
        List<PartyConnection> all = new ArrayList<>(factories.values());
        if (!all.isEmpty()) {
            all.get(0).createConnection().createSession().close();
        }
    }

    /** The process is about to stop: on these connections a broker that is away, now or later, is not waited for. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void leave() {
        factories.values().forEach(PartyConnection::leave);
    }

    /** Closes every connection. */
    @Override
    public void close() {
        factories.values().forEach(PartyConnection::destroy);
    }
}
