package kessai.broker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.store.Deliveries;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.camel.component.activemq.ActiveMQComponent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The order of life: broker, connections, component; Camel starts after and stops before them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerConfiguration {

    @Bean
    @Conditional(OnEmbeddedBroker.class)
    EmbeddedBroker embeddedBroker(BrokerSettings settings, DataFolder data, ObjectProvider<MeterRegistry> meters) {
        return EmbeddedBroker.start(
                settings.configuration(),
                data.of("broker"),
                BrokerUsers.in(data),
                acceptors(settings, data),
                new BrokerMetrics(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    Connections connections(
            BrokerSettings settings,
            ObjectProvider<EmbeddedBroker> embedded,
            DataFolder data,
            Hosted hosted,
            ConfigurableListableBeanFactory beans) {
        EmbeddedBroker broker = embedded.getIfAvailable();
        String url = broker == null ? String.valueOf(settings.url()) : broker.url();
        Connections connections = new Connections(new BrokerAccess(url, data), beans::registerSingleton);
        hosted.instances().forEach(connections::open);
        return connections;
    }

    /** Takes the connections so that they are there before a route looks for one by name. */
    @Bean("activemq")
    ActiveMQComponent activemq(Connections connections) {
        return new PartyComponent();
    }

    @Bean
    Deliveries deliveries(Connections connections) {
        return new OutboxDelivery(connections);
    }

    @Bean
    AddressBook addressBook(Connections connections) {
        return connections.addresses();
    }

    @Bean
    HealthIndicator brokerHealthIndicator(ObjectProvider<EmbeddedBroker> embedded, Connections connections) {
        return new BrokerHealth(embedded.getIfAvailable(), connections);
    }

    private static List<TransportConfiguration> acceptors(BrokerSettings settings, DataFolder data) {
        String listen = settings.listen();
        if (listen == null) {
            return List.of();
        }
        int colon = listen.lastIndexOf(':');
        return List.of(
                BrokerKeys.acceptor(data, listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1))));
    }
}
