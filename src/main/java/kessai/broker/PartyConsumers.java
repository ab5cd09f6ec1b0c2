package kessai.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.support.JmsUtils;

/**
 * The consumers of a route. Each waits long for a message and is woken when the route stops; the usual ones ask the broker
 * every second, which is all that an idle party costs. A route that was stopped starts with consumers of its own again.
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
        try {
            return receiveFromConsumer(consumer, WAIT.toMillis());
        } finally {
            synchronized (waiting) {
                waiting.remove(consumer);
            }
        }
    }

    /** Who waited in vain has nothing to commit. */
    @Override
    protected boolean shouldCommitAfterNoMessageReceived(Session session) {
        return false;
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
        List<MessageConsumer> idle;
        synchronized (waiting) {
            idle = List.copyOf(waiting);
        }
        idle.forEach(JmsUtils::closeMessageConsumer);
    }
}
