package kessai.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kessai.certificate.KeySizes;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.WalletFiles;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the demonstration's population when the settings are known and before any bean is: parties find their keys when
 * they start, and the port opens when {@code demo.json} is there.
 */
public final class PopulationFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

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
        boolean made = new Population(cast, stores, parties.masterKey(), KeySizes.TODAY, Clock.systemUTC(), System.out)
                .make(parties.data());
        if (!made && demo.followsWallets(parties)) {
            admitNewcomers(cast, parties, stores);
        }
    }

    /** Wallets that were added while the system was down. */
    private static void admitNewcomers(Cast cast, PartySettings parties, StoreSettings settings) {
        DataFolder folder = new DataFolder(parties.data());
        Completion completion =
                new Completion(folder, parties.masterKey(), KeySizes.TODAY.endEntity(), Clock.systemUTC());
        if (cast.wallets().values().stream().anyMatch(completion::lacks)) {
            try (Stores stores = new Stores(settings, folder)) {
                completion.complete(cast, stores);
            }
        }
    }

    private static List<PartyName> described(Path wallets) {
        if (!Files.isDirectory(wallets)) {
            throw PopulationRefused.descriptors("expected a folder with a file for each wallet, found none at "
                    + wallets + ": start from the project's folder, or name it with --kessai.wallets=DIR");
        }
        return WalletFiles.in(wallets).stream().map(WalletFiles::walletOf).toList();
    }
}
