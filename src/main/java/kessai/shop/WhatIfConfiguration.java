package kessai.shop;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import kessai.dialogue.WhatIfPost;
import kessai.party.ConditionalOnParty;
import kessai.party.Directory;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.Letter;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an operator learns what would become of a wake-up. */
@Configuration
@ConditionalOnParty(Role.SHOP)
@EnableConfigurationProperties({WhatIfSettings.class, Directory.class})
class WhatIfConfiguration {

    /** Where the route is missing, which is in the folder that is edited, nobody waits for it. */
    private static final String POST = "direct:send-letters?block=false";

    private final PartyName self;

    WhatIfConfiguration(Hosted hosted) {
        this.self = hosted.instances(Role.SHOP).get(0);
    }

    @Bean
    WhatIfForms whatIfForms(Contract contract, ShopSettings settings, Directory directory) {
        return new WhatIfForms(contract, settings, directory, self);
    }

    @Bean
    WhatIfs whatIfs(WhatIfSettings settings, CamelContext camel, Clock clock) {
        ProducerTemplate producer = camel.createProducerTemplate();
        return new WhatIfs(letter -> post(producer, letter, clock), settings, clock);
    }

    private void post(ProducerTemplate producer, Letter letter, Clock clock) {
        producer.send(POST, exchange -> {
            exchange.setVariable(Hop.SELF, self.dotted());
            exchange.setVariable(Letter.LETTERS, List.of(letter));
            exchange.setVariable(Letter.LIFE, WhatIfPost.life(letter.promoted(), clock.instant()));
        });
    }

    @Bean
    WhatIfAnswers whatIfAnswers(WhatIfs whatIfs, Clock clock) {
        return new WhatIfAnswers(self, whatIfs, clock);
    }

    @Bean
    WhatIfDesk whatIfDesk(WhatIfForms whatIfForms) {
        return new WhatIfDesk(whatIfForms);
    }

    /** After those that read the request. */
    @Bean
    FilterRegistrationBean<WhatIfFilter> whatIfFilter(WhatIfForms whatIfForms, WhatIfs whatIfs) {
        FilterRegistrationBean<WhatIfFilter> registration =
                new FilterRegistrationBean<>(new WhatIfFilter(whatIfForms, whatIfs));
        registration.setOrder(4);
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }
}
