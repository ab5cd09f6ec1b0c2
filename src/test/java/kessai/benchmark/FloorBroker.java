package kessai.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/** A bare broker with the application's own {@code broker.xml}, where one user may do everything. */
final class FloorBroker implements AutoCloseable {

    private static final String NUMBER = "903";
    private static final String USER = "floor";

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();

    FloorBroker(Path folder) throws Exception {
        FileConfiguration file = new FileConfiguration();
        new FileDeploymentManager(
                        Path.of("broker-config/embedded/broker.xml").toUri().toString())
                .addDeployable(file)
                .readConfiguration();
        file.setJournalDirectory(folder.resolve("journal").toString());
        file.setBindingsDirectory(folder.resolve("bindings").toString());
        file.setPagingDirectory(folder.resolve("paging").toString());
        file.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
        file.setNodeManagerLockDirectory(folder.resolve("lock").toString());
        file.setAcceptorConfigurations(Set.of(new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of("serverId", NUMBER), "in-process")));
        artemis.setConfiguration(file).setSecurityManager(new Anybody());
        artemis.start();
    }

    void makeQueue(String name) throws Exception {
        artemis.getActiveMQServer()
                .createQueue(
                        QueueConfiguration.of(name)
                                .setAddress(name)
                                .setRoutingType(RoutingType.ANYCAST)
                                .setDurable(true)
                                .setAutoCreateAddress(true)
                                .setAutoDelete(false),
                        true);
    }

    /** The options are the application's. */
    ActiveMQConnectionFactory connections() {
        return new ActiveMQConnectionFactory(
                "vm://" + NUMBER + "?cacheDestinations=true&consumerWindowSize=65536&minLargeMessageSize=307200",
                USER,
                USER);
    }

    @Override
    public void close() throws Exception {
        artemis.stop();
    }

    /** Lets its one user in, and do everything. */
    private static final class Anybody implements ActiveMQSecurityManager5 {

        @Override
        public Subject authenticate(
                String user, String password, RemotingConnection connection, String securityDomain) {
            Subject subject = new Subject();
            subject.getPrincipals().add(new UserPrincipal(user));
            return subject;
        }

        @Override
        public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
            return true;
        }

        @Override
        public boolean validateUser(String user, String password) {
            return true;
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
            return true;
        }
    }
}
