package kessai.store;

import kessai.party.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    Stores stores(StoreSettings settings, DataFolder folder) {
        return new Stores(settings, folder);
    }
}
