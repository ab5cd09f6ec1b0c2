package kessai.broker;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.MetricsConfiguration;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.metrics.ActiveMQMetricsPlugin;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Artemis inside this process: configured by one file, kept in one folder, reached without a port. */
public final class EmbeddedBroker implements AutoCloseable {

    /** Several brokers in one process (tests) must not answer to the same in-process number. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Artemis' audit loggers print whole messages, at a level that is on wherever nobody turned it off. */
    private static final String AUDIT = "org.apache.activemq.audit";

    private final int number = NUMBERS.getAndIncrement();
    private final EmbeddedActiveMQ artemis;

    private EmbeddedBroker(EmbeddedActiveMQ artemis) {
        this.artemis = artemis;
    }

    /**
     * Starts a broker and makes the addresses of every party that is its user.
     *
     * @param configuration the {@code broker.xml}
     * @param folder where journal, pages and bindings are kept
     * @param acceptors where other processes connect; none to be reached from this process only
     * @param metrics whom to tell the queues' depths
     */
    static EmbeddedBroker start(
            Path configuration,
            Path folder,
            BrokerUsers users,
            List<TransportConfiguration> acceptors,
            ActiveMQMetricsPlugin metrics) {
        LoggingSystem.get(EmbeddedBroker.class.getClassLoader()).setLogLevel(AUDIT, LogLevel.OFF);
        EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
        EmbeddedBroker broker = new EmbeddedBroker(artemis);
        try {
            FileConfiguration file = read(configuration);
            keptIn(folder, file);
            file.setAcceptorConfigurations(broker.with(acceptors));
            file.setMetricsConfiguration(
                    new MetricsConfiguration().setPlugin(metrics).setJvmMemory(false));
            artemis.setConfiguration(file).setSecurityManager(new PartySecurity(users));
            artemis.start();
            broker.makeAddresses(users);
            return broker;
        } catch (Exception e) {
            broker.close();
            throw new IllegalStateException("the broker of " + configuration + " does not start", e);
        }
    }

    private static FileConfiguration read(Path configuration) throws Exception {
        FileConfiguration file = new FileConfiguration();
        new FileDeploymentManager(configuration.toUri().toString())
                .addDeployable(file)
                .readConfiguration();
        return file;
    }

    private static void keptIn(Path folder, FileConfiguration file) {
        file.setJournalDirectory(folder.resolve("journal").toString());
        file.setBindingsDirectory(folder.resolve("bindings").toString());
        file.setPagingDirectory(folder.resolve("paging").toString());
        file.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
        file.setNodeManagerLockDirectory(folder.resolve("lock").toString());
    }

    private Set<TransportConfiguration> with(List<TransportConfiguration> acceptors) {
        Set<TransportConfiguration> all = new HashSet<>(acceptors);
        all.add(new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of("serverId", Integer.toString(number)), "in-process"));
        return all;
    }

    private void makeAddresses(BrokerUsers users) throws Exception {
        for (var party : users.all()) {
            for (String address : Addresses.of(party)) {
                server().createQueue(queue(address), true);
            }
        }
    }

    /** The one queue of an address: durable, and there until somebody who may deletes it. */
    static QueueConfiguration queue(String address) {
        return QueueConfiguration.of(address)
                .setAddress(address)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoCreateAddress(true)
                .setAutoDelete(false);
    }

    /** Where a connection factory in this process connects. */
    String url() {
        return "vm://" + number;
    }

    ActiveMQServer server() {
        return artemis.getActiveMQServer();
    }

    /** How many messages wait in a queue. */
    public long depthOf(String queue) {
        Queue found = server().locateQueue(queue);
        if (found == null) {
            throw new IllegalArgumentException("expected the name of a queue, found '" + queue + "'");
        }
        return found.getMessageCount();
    }

    /** Stops the broker; what is durable is on disk already. */
    @Override
    public void close() {
        try {
            artemis.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }
}
