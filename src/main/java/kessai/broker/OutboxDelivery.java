package kessai.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.store.Deliveries;
import kessai.store.Delivery;
import kessai.store.Posted;
import org.springframework.jms.core.JmsTemplate;

/**
 * Takes what a party's outbox holds to the broker, as that party. A batch is one local transaction, so that many
 * messages cost one flush of the journal; that is why it does not go through a route, message by message.
 */
final class OutboxDelivery implements Deliveries {

    private final Connections connections;

    OutboxDelivery(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Delivery of(PartyName party) {
        JmsTemplate template = new JmsTemplate(connections.jms(party));
        template.setSessionTransacted(true);
        return messages -> template.execute(session -> {
            send(session, messages);
            return true;
        });
    }

    private static void send(Session session, List<Posted> messages) throws JMSException {
        Map<String, MessageProducer> producers = new HashMap<>();
        try {
            for (Posted posted : messages) {
                MessageProducer producer = producers.get(posted.address());
                if (producer == null) {
                    producer = session.createProducer(session.createQueue(posted.address()));
                    producers.put(posted.address(), producer);
                }
                producer.send(message(session, posted));
            }
            session.commit();
        } finally {
            for (MessageProducer producer : producers.values()) {
                producer.close();
            }
        }
    }

    private static BytesMessage message(Session session, Posted posted) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(posted.body());
        for (Map.Entry<String, String> header : posted.headers().entrySet()) {
            message.setStringProperty(header.getKey(), header.getValue());
        }
        PartyBinding.group(message, posted.headers().get(Headers.SETTLEMENT));
        return message;
    }
}
