package kessai.wallet;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import kessai.certificate.KeyStores;
import kessai.certificate.Roots;
import kessai.certificate.Trust;
import kessai.party.ConditionalOnParty;
import kessai.party.DataFolder;
import kessai.party.Descriptor;
import kessai.party.Directory;
import kessai.party.Hosted;
import kessai.party.MasterKey;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.Role;
import kessai.proof.ProofCheck;
import kessai.purchase.Cardholder;
import kessai.purchase.Terms;
import kessai.store.Deliveries;
import kessai.store.Forgettable;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server wallets of this process, and the beans that route files name. */
@Configuration
@ConditionalOnParty(Role.WALLET)
class WalletConfiguration {

    private static final String SIGN = "/sign";

    @Bean
    Wallets wallets(Hosted hosted, WalletFactory factory) {
        return new Wallets(
                hosted.instances(Role.WALLET).stream().map(factory::open).toList());
    }

    @Bean
    WalletFactory walletFactory(
            PartySettings settings,
            DataFolder folder,
            MasterKeys masterKeys,
            Stores stores,
            Deliveries deliveries,
            PrivateKeyMeter meter,
            Clock clock) {
        return new WalletFactory(settings, folder, masterKeys, stores, deliveries, meter, clock);
    }

    @Bean
    Forgettable endedSettlements() {
        return Forgettable.all(Role.WALLET, "settlement", "ended_at");
    }

    @Bean
    WakeUpDesk walletWakeUps(Wallets wallets, WalletSettings settings, Clock clock) {
        return new WakeUpDesk(wallets, settings, clock);
    }

    @Bean
    WalletDialogue walletDialogue(
            Wallets wallets, Relays relays, Designating designating, Proving proving, Clock clock) {
        return new WalletDialogue(wallets, relays, designating, proving, clock);
    }

    @Bean
    BrandDesk brandDesk(Wallets wallets, Clock clock) {
        return new BrandDesk(wallets, clock);
    }

    @Bean
    Settling settling(Wallets wallets, PurchaseRunner runner, Clock clock) {
        return new Settling(wallets, new Asking(), runner, clock);
    }

    @Bean
    Purchases purchases(Directory directory, Clock clock) {
        return new Purchases(directory, clock);
    }

    @Bean
    PurchaseRunner purchaseRunner(CamelContext camel, Clock clock) {
        return new PurchaseRunner(camel.createProducerTemplate(), clock);
    }

    @Bean
    WalletLifecycle walletLifecycle(Wallets wallets, PurchaseRunner runner, Patience patience) {
        return new WalletLifecycle(wallets, runner, patience);
    }

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
            return new ServerWallet(
                    name,
                    described,
                    store,
                    new Outbox(store, clock, deliveries.of(name)),
                    masterKey,
                    new Accounts(store, masterKey, meter),
                    new Settlements(store),
                    new Cardholder(trust, Terms.USUAL, new SecureRandom()),
                    new Designations(store),
                    new ProofCheck(trust, name.name()),
                    keys(name, masterKey));
        }

        /** For each brand that it has a certificate of: those of its accounts, and those that it stands in for. */
        private Map<Brand, SigningKey> keys(PartyName name, MasterKey masterKey) {
            Map<Brand, SigningKey> keys = new LinkedHashMap<>();
            KeyStores.read(folder.of(name).resolve("keys.p12"), masterKey.password())
                    .forEach((alias, entry) -> {
                        if (alias.endsWith(SIGN)) {
                            Brand brand = new Brand(alias.substring(0, alias.length() - SIGN.length()));
                            keys.put(brand, SigningKey.certified(entry.key(), entry.chain(), meter));
                        }
                    });
            return Map.copyOf(keys);
        }
    }
}
