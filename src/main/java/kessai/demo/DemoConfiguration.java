package kessai.demo;

import java.time.Clock;
import kessai.certificate.KeySizes;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.PartySettings;
import kessai.store.Stores;
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

    @Bean
    Newcomers newcomers(DemoSettings settings, PartySettings parties, DataFolder folder, Stores stores, Clock clock) {
        Completion completion = new Completion(folder, parties.masterKey(), KeySizes.TODAY.endEntity(), clock);
        return new Newcomers(settings, parties, completion, stores);
    }
}
