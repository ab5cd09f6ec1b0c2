package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kessai.party.Hosted;
import kessai.party.PartyName;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RoutingConfigurationTest {

    private static final String ROUTE =
            """
            - route:
                id: host
                group: shop
                description: Says which host it is.
                from: {uri: "direct:host", steps: [{setBody: {constant: "I am {{kessai.shop-host}}"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void routeFilesRunInTheApplicationAndAreFollowed() throws IOException {
        Files.writeString(folder.resolve("host.camel.yaml"), ROUTE);

        application().run(context -> {
            CamelContext camel = context.getBean(CamelContext.class);
            assertThat(answer(camel)).isEqualTo("I am demo");

            Files.writeString(folder.resolve("host.camel.yaml"), ROUTE.replace("I am", "It is"));

            await().until(() -> answer(camel).equals("It is demo"));
        });
    }

    @Test
    void theApplicationDoesNotStartWithABrokenRouteFile() throws IOException {
        Files.writeString(folder.resolve("host.camel.yaml"), ROUTE.replace("setBody", "setBodi"));

        application().run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(RouteFilesRefused.class)
                .hasMessageStartingWith("host.camel.yaml:5: "));
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class))
                .withUserConfiguration(RoutingConfiguration.class)
                .withPropertyValues("kessai.routes=" + folder, "kessai.routes-poll=50ms")
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(Hosted.class, () -> Hosted.of("shop", List.of(PartyName.shop("demo"))));
    }

    private static String answer(CamelContext camel) {
        return camel.createProducerTemplate().requestBody("direct:host", "?", String.class);
    }
}
