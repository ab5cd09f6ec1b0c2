package kessai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kessai.certificate.KeySizes;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.store.StoreSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the demonstration's population when the settings are known and before any bean is: parties find their keys when
 * they start, and the port opens when {@code demo.json} is there.
 */
public final class PopulationFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String YAML = ".yaml";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        PartySettings parties = binder.bindOrCreate("kessai", PartySettings.class);
        DemoSettings demo = binder.bindOrCreate("kessai", DemoSettings.class);
        if (demo.effective(parties) == Demo.OFF) {
            return;
        }
        StoreSettings stores = binder.bindOrCreate("kessai.store", StoreSettings.class);
        Cast cast = Cast.of(parties, described(parties.wallets()));
        new Population(cast, stores, parties.masterKey(), KeySizes.TODAY, Clock.systemUTC(), System.out)
                .make(parties.data());
    }

    private static List<PartyName> described(Path wallets) {
        if (!Files.isDirectory(wallets)) {
            throw PopulationRefused.descriptors("expected a folder with a file for each wallet, found none at "
                    + wallets + ": start from the project's folder, or name it with --kessai.wallets=DIR");
        }
        try (Stream<Path> files = Files.list(wallets)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(YAML))
                    .sorted()
                    .map(name -> PartyName.wallet(name.substring(0, name.length() - YAML.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the wallets' folder " + wallets, e);
        }
    }
}
