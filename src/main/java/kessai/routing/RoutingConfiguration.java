package kessai.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import kessai.party.Hosted;
import org.apache.camel.CamelContext;
import org.apache.camel.ContextEvents;
import org.apache.camel.StartupListener;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spi.StartupConditionStrategy;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.CamelConfigurationProperties;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.spring.boot.CamelSpringBootApplicationController;
import org.apache.camel.spring.spi.CamelBeanPostProcessor;
import org.apache.camel.support.ResetableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class RoutingConfiguration {

    /** In the place of the starter's own, which it is made like. */
    @Bean(destroyMethod = "")
    CamelContext camelContext(
            ApplicationContext application,
            CamelConfigurationProperties settings,
            CamelBeanPostProcessor beans,
            StartupConditionStrategy conditions)
            throws Exception {
        ResetableClock boot = new ResetableClock();
        CamelSpringBootApplicationController controller = new CamelSpringBootApplicationController(application);
        ManyRoutes.OfProcess camel =
                new ManyRoutes.OfProcess(application, settings.getMain().isWarnOnEarlyShutdown(), controller);
        camel.getClock().add(ContextEvents.BOOT, boot);
        controller.setCamelContext(camel);
        beans.setCamelContext(camel);
        camel.getCamelContextExtension().addContextPlugin(CamelBeanPostProcessor.class, beans);
        camel.getCamelContextExtension().addContextPlugin(StartupConditionStrategy.class, conditions);
        return CamelAutoConfiguration.doConfigureCamelContext(application, camel, settings, controller);
    }

    @Bean
    RouteDeployer routeDeployer(
            CamelContext camel,
            Hosted hosted,
            ConfigurableEnvironment environment,
            ObjectProvider<MeterRegistry> meters) {
        return new RouteDeployer(
                new RouteCheck(new DryRun(hosted, camel.getRegistry(), new RouteProperties(environment))),
                new RouteTable((ModelCamelContext) camel, hosted),
                new RouteMetrics(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    /** The files are deployed into a running context, at start as later: one way only. */
    @Bean
    RouteFilesAtWork routeFilesAtWork(
            RouteDeployer deployer, RouteSettings settings, ConfigurableEnvironment environment) {
        return new RouteFilesAtWork(deployer, settings, new RouteProperties(environment));
    }

    @Bean
    PartyRoutes partyRoutes(RouteDeployer deployer) {
        return deployer::join;
    }

    @Bean
    InvalidMessages invalidMessages(Clock clock) {
        return new InvalidMessages(clock);
    }

    @Bean
    Letters letters(Clock clock) {
        return new Letters(clock);
    }

    @Bean
    HealthIndicator routesHealthIndicator(RouteDeployer deployer) {
        return new RoutesHealth(deployer);
    }

    /** Deploys when Camel has started, and watches until the application ends. */
    static final class RouteFilesAtWork implements CamelContextConfiguration, StartupListener, AutoCloseable {

        private final RouteDeployer deployer;
        private final RouteSettings settings;
        private final RouteProperties properties;
        private @Nullable RouteWatcher watcher;

        private RouteFilesAtWork(RouteDeployer deployer, RouteSettings settings, RouteProperties properties) {
            this.deployer = deployer;
            this.settings = settings;
            this.properties = properties;
        }

        @Override
        public void beforeApplicationStart(CamelContext camel) {
            camel.getPropertiesComponent().addPropertiesSource(properties);
            try {
                camel.addStartupListener(this);
            } catch (Exception e) {
                throw new IllegalStateException("Camel does not say when it has started", e);
            }
        }

        @Override
        public void afterApplicationStart(CamelContext camel) {
            // Too late: what is thrown here is passed over, and the application would start without routes.
        }

        @Override
        public void onCamelContextStarted(CamelContext camel, boolean alreadyStarted) {
            // The routes come when Camel is fully started.
        }

        @Override
        public void onCamelContextFullyStarted(CamelContext camel, boolean alreadyStarted) {
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
