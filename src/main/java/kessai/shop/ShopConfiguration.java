package kessai.shop;

import java.security.SecureRandom;
import java.time.Clock;
import kessai.party.ConditionalOnParty;
import kessai.party.Hosted;
import kessai.party.Role;
import kessai.store.Deliveries;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.store.Stores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskExecutorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What a shop host keeps, and what it does as time passes. */
@Configuration
@ConditionalOnParty(Role.SHOP)
@EnableScheduling
@EnableConfigurationProperties({ShopSettings.class, SettlementSettings.class})
class ShopConfiguration {

    private final Store store;

    ShopConfiguration(Stores stores, Hosted hosted) {
        this.store = stores.open(hosted.instances(Role.SHOP).get(0));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Outbox shopOutbox(Clock clock, Deliveries deliveries) {
        return new Outbox(store, clock, deliveries.of(store.party()));
    }

    @Bean
    ApiKeys apiKeys(Clock clock) {
        return new ApiKeys(store, clock);
    }

    @Bean
    Waits waits(ShopSettings settings) {
        return new Waits(settings.mostWaiting());
    }

    @Bean
    Settlements settlements(Clock clock, Waits waits) {
        return new Settlements(store, clock, waits::changed);
    }

    @Bean
    Journeys journeys() {
        return new Journeys(store);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(Clock clock) {
        return new IdempotencyKeys(store, clock);
    }

    /** One end can wake every read that waits, and each then takes a thread of the pool or waits for one. */
    @Bean
    ThreadPoolTaskExecutorCustomizer roomForWaitingReads(ShopSettings settings) {
        return executor -> executor.setQueueCapacity(executor.getQueueCapacity() + settings.mostWaiting());
    }

    @Bean
    Openings openings(
            Outbox shopOutbox,
            Settlements settlements,
            Journeys journeys,
            IdempotencyKeys keys,
            SettlementSettings settings,
            ShopSettings shop,
            Clock clock) {
        return new Openings(
                store,
                shopOutbox,
                settlements,
                journeys,
                keys,
                settings.deadline(),
                shop.journeyPatience(),
                clock,
                new SecureRandom());
    }

    @Bean
    Sweeper sweeper(
            Settlements settlements,
            Journeys journeys,
            IdempotencyKeys keys,
            ObjectProvider<PurchaseWatch> purchases,
            Clock clock) {
        return new Sweeper(store, settlements, journeys, keys, watch(purchases), clock);
    }

    @Bean
    ShopOutcomes shopOutcomes(Settlements settlements, ObjectProvider<PurchaseWatch> purchases) {
        return new ShopOutcomes(store, settlements, watch(purchases));
    }

    @Bean
    JourneyKeeper journeyKeeper(Settlements settlements, Journeys journeys) {
        return new JourneyKeeper(store, settlements, journeys);
    }

    /** Where no merchant is at work, no purchase is. */
    private static PurchaseWatch watch(ObjectProvider<PurchaseWatch> purchases) {
        return id -> {
            PurchaseWatch watch = purchases.getIfAvailable();
            return watch != null && watch.isUnderWay(id);
        };
    }
}
