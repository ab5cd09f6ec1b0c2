package kessai.store;

import java.time.Clock;
import kessai.party.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
@EnableConfigurationProperties({StoreSettings.class, RetentionSettings.class})
class StoreConfiguration {

    @Bean
    Stores stores(StoreSettings settings, DataFolder folder) {
        return new Stores(settings, folder);
    }

    @Bean
    Forgetting forgetting(
            Stores stores, ObjectProvider<Forgettable> forgettable, RetentionSettings settings, Clock clock) {
        return new Forgetting(stores, forgettable.stream().toList(), settings.retention(), clock);
    }
}
