package kessai.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.HashMap;
import java.util.Map;
import kessai.routing.Headers;
import kessai.routing.Sender;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * What of a JMS message a route sees, and what of a route's message is sent: the promoted headers, and on the way in also
 * who sent it.
 *
 * <p>Camel's own binding lets all JMS headers through in both directions: a correlation identifier or a reply address
 * chosen by one party would be reused in the next hop's request.
 */
final class PartyBinding extends JmsBinding {

    private static final String CORRELATION = "JMSCorrelationID";

    PartyBinding(JmsEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public Map<String, Object> extractHeadersFromJms(Message message, Exchange exchange) {
        Map<String, Object> headers = new HashMap<>();
        if (message == null) {
            return headers;
        }
        try {
            for (String name : Headers.PROMOTED) {
                String value = message.getStringProperty(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            headers.put(Sender.HEADER, message.getStringProperty(Sender.HEADER));
            headers.put("JMSMessageID", message.getJMSMessageID());
            headers.put("JMSRedelivered", message.getJMSRedelivered());
        } catch (JMSException e) {
            throw new RuntimeCamelException("cannot read the headers of a message", e);
        }
        return headers;
    }

    /** The correlation identifier can only be the one that Camel has just made for this request: none comes in. */
    @Override
    public void appendJmsProperties(Message message, Exchange exchange, org.apache.camel.Message in)
            throws JMSException {
        String correlation = in.getHeader(CORRELATION, String.class);
        if (correlation != null) {
            message.setJMSCorrelationID(correlation);
        }
        for (Map.Entry<String, Object> header : in.getHeaders().entrySet()) {
            boolean passes = Headers.PROMOTED.contains(header.getKey())
                    || header.getKey().equals(Headers.DUPLICATE_ID);
            if (passes && header.getValue() != null) {
                message.setStringProperty(header.getKey(), header.getValue().toString());
            }
        }
        group(message, in.getHeader(Headers.SETTLEMENT, String.class));
    }

    /** A message about a settlement belongs to the settlement's group. */
    static void group(Message message, @Nullable String settlement) throws JMSException {
        if (settlement != null) {
            message.setStringProperty(Headers.GROUP, settlement);
        }
    }
}
