package kessai.broker;

import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The queues of a broker, as tests look into it and set it up. */
public record Queues(EmbeddedBroker broker) {

    /** How many messages a queue keeps. */
    public long kept(String queue) {
        return broker.server().locateQueue(queue).getMessageCount();
    }

    /** Does work during which nothing from this queue is delivered a second time, which would take minutes. */
    public void tryingOnce(String queue, Runnable work) {
        var settings = broker.server().getAddressSettingsRepository();
        settings.addMatch(queue, new AddressSettings(settings.getMatch(queue)).setMaxDeliveryAttempts(1));
        try {
            work.run();
        } finally {
            settings.removeMatch(queue);
        }
    }
}
