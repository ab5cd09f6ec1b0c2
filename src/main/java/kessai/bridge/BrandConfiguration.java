package kessai.bridge;

import java.time.Clock;
import kessai.dialogue.WhatIfPost;
import kessai.party.ConditionalOnParty;
import kessai.party.Directory;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.Role;
import kessai.store.Forgettable;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.store.Stores;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the bridge learns which wallet settles which brand: topologies 104, 105 and 106. */
@Configuration
@ConditionalOnParty(Role.BRIDGE)
@EnableConfigurationProperties(BrandSettings.class)
class BrandConfiguration {

    private final PartyName self;
    private final BrandSettings settings;

    BrandConfiguration(PartySettings parties, BrandSettings settings) {
        this.self = PartyName.bridge(parties.bridgeName());
        this.settings = settings;
    }

    @Bean
    BrandBook brandBook(Stores stores) {
        return new BrandBook(stores.open(self));
    }

    @Bean
    Gathers gathers(Stores stores, Clock clock) {
        return new Gathers(stores.open(self), clock);
    }

    @Bean
    Forgettable oldGathers() {
        return Forgettable.all(Role.BRIDGE, "gather", "opened_at");
    }

    @Bean
    Forgettable oldGatherWallets() {
        return Forgettable.all(Role.BRIDGE, "gather_wallet", "asked_at");
    }

    @Bean
    BrandSelector brandSelector(WakeUps wakeUps, BrandBook book, Clock clock) {
        return new BrandSelector(wakeUps, book, clock);
    }

    @Bean
    WhatIf whatIfAtBridge(
            Terminals terminals,
            Preselections preselections,
            BrandSelector brandSelector,
            Directory directory,
            Clock clock) {
        return new WhatIf(self, terminals, preselections, brandSelector, new WhatIfPost(directory), clock);
    }

    @Bean
    BrandRefresh brandRefresh(Terminals terminals, BrandBook book, Clock clock) {
        return new BrandRefresh(self, terminals, book, settings, clock);
    }

    @Bean
    Gathering gathering(WakeUps wakeUps, Gathers gathers, Clock clock) {
        return new Gathering(wakeUps, gathers, settings, clock);
    }

    @Bean
    BrandAnswers brandAnswers(
            Terminals terminals,
            WakeUps wakeUps,
            BrandRefresh refresh,
            Gathering gathering,
            Gathers gathers,
            Clock clock) {
        return new BrandAnswers(self, terminals, wakeUps, refresh, gathering, gathers, clock);
    }

    @Bean
    BrandLifecycle brandLifecycle(
            Stores stores,
            Terminals terminals,
            WakeUps wakeUps,
            Gathers gathers,
            Outbox bridgeOutbox,
            BrandRefresh refresh,
            CamelContext camel,
            Clock clock) {
        Store store = stores.open(self);
        GatherSweeper sweeper = new GatherSweeper(store, terminals, wakeUps, gathers, bridgeOutbox, clock);
        return new BrandLifecycle(refresh, sweeper, camel.createProducerTemplate());
    }
}
