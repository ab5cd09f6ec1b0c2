package kessai.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.api.core.client.FailoverEventListener;
import org.apache.activemq.artemis.api.core.client.FailoverEventType;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * One connection of a party, and the sessions that are kept for its senders. While the broker is away it connects again and
 * again, and whoever wants something of it waits; a process that is to stop does not wait for each of its sessions.
 */
final class PartyConnection extends CachingConnectionFactory implements FailoverEventListener {

    /** More than the sessions that send at once; the ones not in use cost little. */
    private static final int SESSION_CACHE = 256;

    private final ActiveMQConnectionFactory broker;
    private volatile boolean away;
    private volatile boolean leaving;

    PartyConnection(ActiveMQConnectionFactory broker) {
        super(broker);
        this.broker = broker;
        setSessionCacheSize(SESSION_CACHE);
        // The listener containers keep their consumers themselves.
        setCacheConsumers(false);
    }

    /** Until it is made the broker counts as away. */
    @Override
    protected Connection doCreateConnection() throws JMSException {
        away = true;
        giveUp();
        Connection made = super.doCreateConnection();
        away = false;
        return made;
    }

    @Override
    protected void prepareConnection(Connection connection) throws JMSException {
        super.prepareConnection(connection);
        ((ActiveMQConnection) connection).setFailoverListener(this);
    }

    @Override
    public void failoverEvent(FailoverEventType event) {
        away = event != FailoverEventType.FAILOVER_COMPLETED;
        giveUp();
    }

    /** From now on a broker that is away is not waited for. */
    void leave() {
        leaving = true;
        giveUp();
    }

    /** What waits for the broker is refused then; in a thread of its own, since it is told by one that holds what closing needs. */
    private void giveUp() {
        if (leaving && away) {
            Thread closing = new Thread(broker::close, "leaves a broker that is away");
            closing.setDaemon(true);
            closing.start();
        }
    }

    @Override
    public void destroy() {
        leave();
        super.destroy();
    }
}
