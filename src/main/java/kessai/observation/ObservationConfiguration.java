package kessai.observation;

import io.micrometer.core.instrument.MeterRegistry;
import kessai.store.Stores;
import kessai.treatment.PrivateKeyMeter;
import org.apache.camel.spi.InterceptStrategy;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ObservationConfiguration {

    @Bean
    InterceptStrategy observedSteps(MeterRegistry registry) {
        return new ObservedSteps(registry);
    }

    @Bean
    SettlementMeters settlementMeters(MeterRegistry registry) {
        return new SettlementMeters(registry);
    }

    @Bean
    PrivateKeyMeter privateKeyMeter(MeterRegistry registry) {
        return new PrivateKeyTimer(registry);
    }

    @Bean
    HealthIndicator storesHealthIndicator(Stores stores) {
        return new StoreHealth(stores);
    }
}
