package kessai.wallet;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
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

    ServerWallet open(PartyName name) {
        Path file = settings.wallets().resolve(name.name() + ".yaml");
        Descriptor<WalletDescriptor> described = Descriptor.at(file, WalletDescriptor.class);
        if (!described.current().name().text().equals(name.name())) {
            throw new IllegalStateException(file + ": expected the name " + name.name() + ", found "
                    + described.current().name());
        }
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
                new AcquiringModule(trust, random, meter),
                new Keeper(trust, random),
                WalletKeys.read(folder.of(name).resolve("keys.p12"), masterKey.password(), meter));
    }
}
