package kessai.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import kessai.party.Hosted;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class RoutingConfiguration {

    @Bean
    RouteDeployer routeDeployer(
            CamelContext camel, Hosted hosted, Environment environment, ObjectProvider<MeterRegistry> meters) {
        return new RouteDeployer(
                new RouteCheck(new DryRun(hosted, camel.getRegistry(), new EnvironmentProperties(environment))),
                new RouteTable((ModelCamelContext) camel, hosted),
                new RouteMetrics(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    /** The files are deployed into a running context, at start as later: one way only. */
    @Bean
    RouteFilesAtWork routeFilesAtWork(RouteDeployer deployer, RouteSettings settings) {
        return new RouteFilesAtWork(deployer, settings);
    }

    @Bean
    HealthIndicator routesHealthIndicator(RouteDeployer deployer) {
        return new RoutesHealth(deployer);
    }

    /** Deploys when Camel has started, and watches until the application ends. */
    static final class RouteFilesAtWork implements CamelContextConfiguration, AutoCloseable {

        private final RouteDeployer deployer;
        private final RouteSettings settings;
        private @Nullable RouteWatcher watcher;

        private RouteFilesAtWork(RouteDeployer deployer, RouteSettings settings) {
            this.deployer = deployer;
            this.settings = settings;
        }

        @Override
        public void beforeApplicationStart(CamelContext camel) {
            // The routes come when it runs.
        }

        @Override
        public void afterApplicationStart(CamelContext camel) {
            RouteFolder folder = new RouteFolder(settings.routes());
            Map<String, String> texts = folder.read();
            deployer.start(texts);
            watcher = new RouteWatcher(folder, deployer, texts);
            watcher.start(settings.routesPoll());
        }

        @Override
        public void close() {
            if (watcher != null) {
                watcher.close();
            }
        }
    }
}
