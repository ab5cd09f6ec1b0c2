package kessai.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({PartySettings.class, Directory.class})
class PartyConfiguration {

    private static final String DESCRIPTOR = ".yaml";

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
        wallets(settings.wallets()).forEach(names::add);
        settings.gateways().stream().map(PartyName::gateway).forEach(names::add);
        return names;
    }

    private static List<PartyName> wallets(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(DESCRIPTOR))
                    .sorted()
                    .map(name -> PartyName.wallet(name.substring(0, name.length() - DESCRIPTOR.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the wallets' folder " + folder, e);
        }
    }
}
