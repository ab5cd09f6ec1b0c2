package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.party.PartyName;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.junit.jupiter.api.Test;

/** The example for a broker that is run by itself says what the parties need. */
class ClusterConfigurationTest {

    private static final Path FOLDER = Path.of("broker-config", "cluster");

    private static final List<PartyName> PARTIES = Stream.of(
                    "shop/demo",
                    "bridge/demo",
                    "wallet/sw-1",
                    "wallet/sw-2",
                    "wallet/master",
                    "wallet/slave-b",
                    "wallet/slave-c",
                    "gateway/north")
            .map(PartyName::parse)
            .toList();

    @Test
    void everyPartyFindsItsQueuesAndAloneReadsThem() throws Exception {
        FileConfiguration file = read(FOLDER.resolve("broker.xml"));
        List<String> addresses = file.getAddressConfigurations().stream()
                .map(address -> address.getName())
                .toList();

        for (PartyName party : PARTIES) {
            for (String address : Addresses.of(party)) {
                assertThat(addresses).contains(address);
                assertThat(file.getSecurityRoles().get(address).stream()
                                .filter(Role::isConsume)
                                .map(Role::getName))
                        .containsExactly(party.toString());
            }
        }
    }

    @Test
    void whoMaySendWhereIsAsInTheEmbeddedBroker() throws Exception {
        FileConfiguration cluster = read(FOLDER.resolve("broker.xml"));
        FileConfiguration embedded = read(Path.of("broker-config", "embedded", "broker.xml"));

        cluster.getSecurityRoles().forEach((address, roles) -> assertThat(senders(roles).stream()
                        .map(role -> role.contains("/") && address.startsWith(role.replace('/', '.') + ".")
                                ? "owner"
                                : role))
                .as(address)
                .isSubsetOf(senders(embedded.getSecurityRoles()
                        .getOrDefault(address.replaceFirst("\\.[a-z0-9-]+\\.", ".*."), Set.of()))));
        assertThat(cluster.getAddressSettings()).isEqualTo(embedded.getAddressSettings());
    }

    @Test
    void everyUserHasTheRoleOfItsKindAndItsOwn() throws IOException {
        Properties roles = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("roles.properties"), StandardCharsets.UTF_8)) {
            roles.load(reader);
        }

        for (PartyName party : PARTIES) {
            assertThat(Arrays.asList(roles.getProperty(party.role().word()).split(",")))
                    .contains(party.toString());
            assertThat(roles.getProperty(party.toString())).isEqualTo(party.toString());
        }
    }

    private static Set<String> senders(Set<Role> roles) {
        return roles.stream().filter(Role::isSend).map(Role::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static FileConfiguration read(Path path) throws Exception {
        FileConfiguration file = new FileConfiguration();
        new FileDeploymentManager(path.toUri().toString()).addDeployable(file).readConfiguration();
        return file;
    }
}
