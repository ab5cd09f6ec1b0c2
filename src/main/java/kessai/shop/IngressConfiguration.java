package kessai.shop;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/** The REST ingress: filters, desk, and the routes between them. */
@Configuration
@ConditionalOnParty(Role.SHOP)
class IngressConfiguration {

    private static final String ROUTES = "classpath:ingress/ingress.camel.yaml";

    @Bean
    Contract contract() {
        return Contract.load();
    }

    @Bean
    IngressDesk ingressDesk(
            Contract contract,
            Openings openings,
            Settlements settlements,
            Journeys journeys,
            IdempotencyKeys keys,
            ShopSettings settings,
            Clock clock) {
        return new IngressDesk(new OrderForms(contract), openings, settlements, journeys, keys, settings, clock);
    }

    @Bean
    Arrivals ingressArrivals() {
        return new Arrivals();
    }

    @Bean
    Answers ingressAnswers() {
        return new Answers();
    }

    /** Decorates the tasks of the pool, too. */
    @Bean
    OneThreadFilter oneThread() {
        return new OneThreadFilter();
    }

    /** Around all other filters: each of them may write a header on the way out. */
    @Bean
    FilterRegistrationBean<OneThreadFilter> oneThreadFilter(OneThreadFilter oneThread) {
        FilterRegistrationBean<OneThreadFilter> registration = filter(oneThread, Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }

    /** After Spring Security's filter, whose order is -100: who is not let in is not read either. */
    @Bean
    FilterRegistrationBean<ContractFilter> contractFilter(Contract contract) {
        return filter(new ContractFilter(contract), 1);
    }

    @Bean
    ReadyFilter readyWhenStarted() {
        return new ReadyFilter(Duration.ofSeconds(30));
    }

    /** Health is asked while the application starts, and answered. */
    @Bean
    FilterRegistrationBean<ReadyFilter> readyFilter(ReadyFilter readyWhenStarted) {
        FilterRegistrationBean<ReadyFilter> registration = filter(readyWhenStarted, 0);
        registration.addUrlPatterns("/settlements", "/settlements/*", "/operator/*", "/openapi.yaml");
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter() {
        return filter(new BodyFilter(), 2);
    }

    @Bean
    FilterRegistrationBean<WaitFilter> waitFilter(
            Settlements settlements, Waits waits, ShopSettings settings, Clock clock) {
        FilterRegistrationBean<WaitFilter> registration =
                filter(new WaitFilter(settlements, waits, settings.journeyPatience(), clock), 3);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> filter(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** The ingress's routes are not in the folder that is edited while the system runs: what maps paths cannot change. */
    @Bean
    CamelContextConfiguration ingressRoutes() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                try {
                    PluginHelper.getRoutesLoader(context)
                            .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource(ROUTES));
                } catch (Exception e) {
                    throw new IllegalStateException("the ingress's routes cannot be loaded", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                // nothing is left to do
            }
        };
    }

    /** Before the server stops gracefully: it would wait for those who wait. */
    @Bean
    ApplicationListener<ContextClosedEvent> lettingGo(Waits waits) {
        return event -> waits.close();
    }
}
