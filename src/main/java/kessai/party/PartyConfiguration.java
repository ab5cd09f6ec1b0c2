package kessai.party;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({PartySettings.class, Directory.class})
class PartyConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(PartySettings settings) {
        return new DataFolder(settings.data());
    }

    @Bean
    Hosted hosted(PartySettings settings) {
        return Hosted.of(settings.parties(), described(settings));
    }

    @Bean
    MasterKeys masterKeys(PartySettings settings, DataFolder folder) {
        return new MasterKeys(settings.masterKey(), folder);
    }

    private static List<PartyName> described(PartySettings settings) {
        List<PartyName> names = new ArrayList<>();
        names.add(PartyName.shop(settings.shopHost()));
        names.add(PartyName.bridge(settings.bridgeName()));
        WalletFiles.in(settings.wallets()).stream().map(WalletFiles::walletOf).forEach(names::add);
        settings.gateways().stream().map(PartyName::gateway).forEach(names::add);
        return names;
    }
}
