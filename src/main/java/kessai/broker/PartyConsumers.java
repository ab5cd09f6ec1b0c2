package kessai.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.support.JmsUtils;

/**
 * The consumers of a route. Each waits long for a message and is woken when the route stops; the usual ones ask the broker
 * every second, which is most of what an idle party costs. The endpoint option {@code receiveTimeout} has no say in this.
 */
final class PartyConsumers extends DefaultJmsMessageListenerContainer {

    /** Then the broker is asked whether there is nothing indeed. */
    static final Duration WAIT = Duration.ofSeconds(30);

    private final Set<MessageConsumer> waiting = new HashSet<>();

    PartyConsumers(JmsEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    protected @Nullable Message receiveMessage(MessageConsumer consumer) throws JMSException {
        synchronized (waiting) {
            if (!isRunning()) {
                return null;
            }
            waiting.add(consumer);
        }
        Message message;
        boolean woken;
        try {
            message = received(consumer);
        } finally {
            synchronized (waiting) {
                woken = !waiting.remove(consumer);
            }
        }
        if (message != null && woken && isSessionTransacted()) {
            // Whether its receipt will be part of the transaction is not known now: this session must end without it.
            throw new JMSException("taken while the route stopped: it comes again");
        }
        return message;
    }

    private @Nullable Message received(MessageConsumer consumer) throws JMSException {
        try {
            return receiveFromConsumer(consumer, WAIT.toMillis());
        } catch (JMSException closed) {
            if (isRunning()) {
                throw closed;
            }
            return null;
        }
    }

    /** Having asked in vain is work done in a transaction, which a reconnection would roll back with the next message. */
    @Override
    protected boolean shouldCommitAfterNoMessageReceived(Session session) {
        return isRunning();
    }

    @Override
    public void stop() {
        super.stop();
        wake();
    }

    @Override
    protected void doShutdown() throws JMSException {
        wake();
        super.doShutdown();
    }

    /** Whoever waits learns that there is nothing. It is the one thing that another thread may do to a consumer. */
    private void wake() {
        synchronized (waiting) {
            waiting.forEach(JmsUtils::closeMessageConsumer);
            waiting.clear();
        }
    }
}
