package kessai.demo;

import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.PartySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    DemoCurtain demoCurtain(DemoSettings settings, PartySettings parties, Hosted hosted, DataFolder folder) {
        return new DemoCurtain(settings, parties, hosted, folder);
    }
}
