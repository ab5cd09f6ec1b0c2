package kessai.broker;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.activemq.ActiveMQComponent;
import org.apache.camel.component.jms.ConsumerType;
import org.apache.camel.component.jms.JmsEndpoint;

/** The {@code activemq} component of the route files: on the parties' own connections, with the promoted headers only. */
final class PartyComponent extends ActiveMQComponent {

    PartyComponent() {
        setConnectionFactory(new NobodysConnections());
        // A route's sends belong to the transaction of the message that it consumes.
        getConfiguration().setExposeListenerSession(true);
        // Otherwise a relayed message is sent as it came, with headers that are on no list.
        getConfiguration().setAlwaysCopyMessage(true);
        // Requests end at most so many milliseconds after their time is up.
        setRequestTimeoutCheckerInterval(200);
        setLazyCreateTransactionManager(false);
        setCacheLevelName("CACHE_CONSUMER");
        setConsumerType(ConsumerType.Custom);
        setMessageListenerContainerFactory(PartyConsumers::new);
        // What was taken is worked on while a route stops; refused, it would be lost where there is no transaction.
        setAcceptMessagesWhileStopping(true);
        setServiceLocationEnabled(false);
        setErrorHandlerLogStackTrace(false);
        setAllowSerializedHeaders(false);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        Endpoint endpoint = super.createEndpoint(uri, remaining, parameters);
        if (endpoint instanceof JmsEndpoint jms) {
            jms.setBinding(new PartyBinding(jms));
        }
        return endpoint;
    }
}
