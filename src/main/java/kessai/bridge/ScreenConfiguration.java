package kessai.bridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import kessai.page.PageFolder;
import kessai.party.ConditionalOnParty;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.Role;
import kessai.store.Stores;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The customer's screen: who may look, what is shown, and how it keeps up with what happens. */
@Configuration
@ConditionalOnParty(Role.BRIDGE)
@EnableConfigurationProperties(ScreenSettings.class)
class ScreenConfiguration {

    private final PartyName self;

    ScreenConfiguration(PartySettings settings) {
        this.self = PartyName.bridge(settings.bridgeName());
    }

    @Bean
    Changes changes(Stores stores) {
        return new Changes(stores.open(self));
    }

    @Bean
    Logins logins(Stores stores) {
        return new Logins(stores.open(self));
    }

    @Bean
    SignIns signIns(Stores stores) {
        return new SignIns(stores.open(self));
    }

    @Bean
    History history(Stores stores) {
        return new History(stores.open(self));
    }

    @Bean
    Knowledge knowledge(BrandBook book) {
        return new Knowledge(book);
    }

    @Bean
    ScreenState screenState(
            WakeUps wakeUps,
            Prompts prompts,
            Preselections preselections,
            History history,
            ObjectMapper json,
            Clock clock) {
        return new ScreenState(wakeUps, prompts, preselections, history, json, clock);
    }

    @Bean
    EventStreams eventStreams(ScreenSettings settings, Changes changes, ScreenState state) {
        EventStreams streams = new EventStreams(settings.screensOpen(), changes::terminalOf, state::of);
        changes.tell(streams);
        return streams;
    }

    @Bean
    Onlookers onlookers(Clock clock) {
        return new Onlookers(clock);
    }

    @Bean
    WebMvcConfigurer screenPage(ScreenSettings settings) {
        return PageFolder.at("/screen", settings.screen());
    }

    @Bean
    WebMvcConfigurer signedInCustomers(Terminals terminals) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInResolver(terminals));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StreamsBegin()).addPathPatterns("/terminals/*/events");
            }
        };
    }
}
