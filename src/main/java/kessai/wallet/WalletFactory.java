package kessai.wallet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kessai.certificate.Roots;
import kessai.certificate.Trust;
import kessai.credentials.AcquiringModule;
import kessai.credentials.Keeper;
import kessai.party.DataFolder;
import kessai.party.Descriptor;
import kessai.party.MasterKey;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.WalletFiles;
import kessai.proof.AnnouncementCheck;
import kessai.proof.ProofCheck;
import kessai.purchase.Cardholder;
import kessai.purchase.Terms;
import kessai.store.Deliveries;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.treatment.PrivateKeyMeter;

/** Opens wallets: reads their descriptors, keys and stores. */
record WalletFactory(
        PartySettings settings,
        DataFolder folder,
        MasterKeys masterKeys,
        Stores stores,
        Deliveries deliveries,
        PrivateKeyMeter meter,
        Clock clock) {

    private static final String KEYS = "keys.p12";

    /** What of a wallet's own is still to be put into its folder before it can be opened. */
    List<Path> missing(PartyName name) {
        return Stream.of("roots.pem", KEYS)
                .map(folder.of(name)::resolve)
                .filter(file -> !Files.exists(file))
                .toList();
    }

    /**
     * Reads a wallet's descriptor.
     *
     * @throws RuntimeException saying file, line and what is wrong
     */
    Descriptor<WalletDescriptor> described(PartyName name) {
        Path file = WalletFiles.of(settings.wallets(), name);
        Descriptor<WalletDescriptor> described = Descriptor.at(file, WalletDescriptor.class);
        if (!described.current().name().text().equals(name.name())) {
            throw new IllegalStateException(file + ": expected the name " + name.name() + ", found "
                    + described.current().name());
        }
        return described;
    }

    ServerWallet open(PartyName name) {
        Descriptor<WalletDescriptor> described = described(name);
        MasterKey masterKey = masterKeys.of(name);
        Store store = stores.open(name);
        Trust trust = Roots.trusted(folder.of(name));
        SecureRandom random = new SecureRandom();
        return new ServerWallet(
                name,
                described,
                store,
                new Outbox(store, clock, deliveries.of(name)),
                masterKey,
                new Accounts(store, masterKey, meter),
                new Settlements(store),
                new Cardholder(trust, Terms.USUAL, random),
                new Designations(store),
                new ProofCheck(trust, name.name()),
                new AnnouncementCheck(trust, name.name()),
                new AcquiringModule(trust, random, meter),
                new Keeper(trust, random),
                WalletKeys.read(folder.of(name).resolve(KEYS), masterKey.password(), meter));
    }
}
