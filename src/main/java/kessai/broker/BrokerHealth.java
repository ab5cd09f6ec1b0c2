package kessai.broker;

import jakarta.jms.JMSException;
import java.util.Arrays;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.paging.PagingManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether settlements can go on: the broker takes messages. What lies in its dead letters is a detail. */
final class BrokerHealth implements HealthIndicator {

    private final @Nullable EmbeddedBroker embedded;
    private final Connections connections;

    BrokerHealth(@Nullable EmbeddedBroker embedded, Connections connections) {
        this.embedded = embedded;
        this.connections = connections;
    }

    @Override
    public Health health() {
        try {
            connections.check();
        } catch (JMSException e) {
            return Health.down(e).build();
        }
        return embedded == null ? Health.up().build() : healthOf(embedded);
    }

    private static Health healthOf(EmbeddedBroker broker) {
        ActiveMQServer server = broker.server();
        PagingManager paging = server.getPagingManager();
        boolean well = server.isActive() && !paging.isDiskFull();
        return (well ? Health.up() : Health.down())
                .withDetail("active", server.isActive())
                .withDetail(
                        "journal", server.getConfiguration().getJournalType().name())
                .withDetail("diskFull", paging.isDiskFull())
                .withDetail("paging", pagingAddresses(paging))
                .withDetail("deadLetters", broker.depthOf(Addresses.DEAD_LETTER))
                .withDetail("invalidMessages", broker.depthOf(Addresses.INVALID_MESSAGE))
                .build();
    }

    private static List<String> pagingAddresses(PagingManager paging) {
        return Arrays.stream(paging.getStoreNames())
                .map(SimpleString::toString)
                .filter(address -> isPaging(paging, address))
                .sorted()
                .toList();
    }

    private static boolean isPaging(PagingManager paging, String address) {
        try {
            return paging.getPageStore(SimpleString.of(address)).isPaging();
        } catch (Exception e) {
            throw new IllegalStateException("cannot look at the pages of " + address, e);
        }
    }
}
