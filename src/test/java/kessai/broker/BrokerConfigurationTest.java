package kessai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.PartyName;
import org.apache.camel.component.activemq.ActiveMQComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jms.connection.CachingConnectionFactory;

class BrokerConfigurationTest {

    private static final List<PartyName> PARTIES = List.of(PartyName.shop("demo"), PartyName.wallet("sw-1"));

    @TempDir
    Path folder;

    @Test
    void theHostedPartiesAreConnectedByName() {
        DataFolder data = new DataFolder(folder);
        BrokerUsers.populate(data, PARTIES, new SecureRandom());

        new ApplicationContextRunner()
                .withUserConfiguration(BrokerConfiguration.class)
                .withBean(DataFolder.class, () -> data)
                .withBean(Hosted.class, () -> Hosted.of("wallet", PARTIES))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(ActiveMQComponent.class);
                    assertThat(context.getBean("jms.wallet.sw-1"))
                            .isInstanceOf(CachingConnectionFactory.class)
                            .isNotSameAs(context.getBean("rpc.wallet.sw-1"));
                    assertThat(context.containsBean("jms.shop.demo")).isFalse();
                    assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                            .isEqualTo(Status.UP);
                    assertThat(context.getBean(HealthIndicator.class).health().getDetails())
                            .containsEntry("journal", "NIO")
                            .containsEntry("deadLetters", 0L);
                });
    }

    @Test
    void aListenerOfABrokerThatIsElsewhereIsAMistake() {
        new ApplicationContextRunner()
                .withUserConfiguration(BrokerConfiguration.class)
                .withPropertyValues("kessai.broker.url=tcp://localhost:1", "kessai.broker.listen=localhost:2")
                .withBean(DataFolder.class, () -> new DataFolder(folder))
                .withBean(Hosted.class, () -> Hosted.of("", List.of()))
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("set one of the two"));
    }
}
