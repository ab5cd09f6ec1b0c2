package kessai.broker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.apache.camel.CamelContext;
import org.springframework.util.FileSystemUtils;

/** The embedded broker as the application starts it, in this process and with data of its own; one for all tests. */
public final class TestBroker {

    private static final TestBroker SHARED = new TestBroker();

    private final DataFolder data;
    private final EmbeddedBroker broker;
    private final Connections connections;
    private final Set<String> opened = new HashSet<>();

    private TestBroker() {
        data = new DataFolder(temporary());
        broker = EmbeddedBroker.start(
                Path.of("broker-config/embedded/broker.xml"),
                data.of("broker"),
                BrokerUsers.in(data),
                List.of(),
                new BrokerMetrics(new SimpleMeterRegistry()));
        connections = new Connections(new BrokerAccess(broker.url(), data), (name, factory) -> opened.add(name));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The broker of this JVM. */
    public static TestBroker shared() {
        return SHARED;
    }

    /** Makes a party a user, with its addresses, once. */
    public synchronized TestBroker with(PartyName... parties) {
        for (PartyName party : parties) {
            if (!opened.contains(Connections.jmsOf(party))) {
                BrokerUsers.populate(data, List.of(party), new SecureRandom());
                connections.open(party);
            }
        }
        return this;
    }

    /** A party's factory for consumers and one-way sends. */
    public ConnectionFactory jms(PartyName party) {
        return with(party).connections.jms(party);
    }

    /** A party's factory for request/reply. */
    public ConnectionFactory rpc(PartyName party) {
        return with(party).connections.rpc(party);
    }

    /** Gives a Camel context the component and the factories of the parties, under the names that route files use. */
    public void bind(CamelContext context, PartyName... parties) {
        with(parties);
        for (PartyName party : parties) {
            context.getRegistry().bind(Connections.jmsOf(party), connections.jms(party));
            context.getRegistry().bind(Connections.rpcOf(party), connections.rpc(party));
        }
        context.addComponent("activemq", new PartyComponent());
    }

    /** How many messages wait in a queue. */
    public long depthOf(String queue) {
        return broker.depthOf(queue);
    }

    EmbeddedBroker broker() {
        return broker;
    }

    DataFolder data() {
        return data;
    }

    private void stop() {
        connections.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(data.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kessai-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
