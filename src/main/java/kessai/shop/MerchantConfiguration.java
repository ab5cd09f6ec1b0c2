package kessai.shop;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kessai.certificate.KeyStores;
import kessai.certificate.Roots;
import kessai.certificate.Trust;
import kessai.party.ConditionalOnParty;
import kessai.party.DataFolder;
import kessai.party.Directory;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.Role;
import kessai.purchase.Merchant;
import kessai.purchase.MerchantAccount;
import kessai.purchase.Terms;
import kessai.set.BrandId;
import kessai.set.MerchantId;
import kessai.store.Forgettable;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.treatment.DecryptionKey;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.ShopName;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shops' SET merchants, and the bean that route files name. */
@Configuration
@ConditionalOnParty(Role.SHOP)
@EnableConfigurationProperties(MerchantSettings.class)
class MerchantConfiguration {

    private static final String SIGN = "/sign";

    private final PartyName self;
    private final DataFolder folder;
    private final Directory directory;
    private final PrivateKeyMeter meter;

    MerchantConfiguration(PartySettings settings, DataFolder folder, Directory directory, PrivateKeyMeter meter) {
        this.self = PartyName.shop(settings.shopHost());
        this.folder = folder;
        this.directory = directory;
        this.meter = meter;
    }

    @Bean
    MerchantTransactions merchantTransactions(Stores stores) {
        return new MerchantTransactions(stores.open(self));
    }

    @Bean
    Forgettable merchantReplies() {
        return Forgettable.all(Role.SHOP, "reply", "at");
    }

    /** Purchases that were opened and never requested; the others are the shop's books. */
    @Bean
    Forgettable abandonedPurchases() {
        return new Forgettable(Role.SHOP, "merchant_transaction", "changed_at", "phase = 'INITIALISED'");
    }

    @Bean
    MerchantBook merchantBook(Settlements settlements, Journeys journeys) {
        return new MerchantBook(settlements, journeys);
    }

    @Bean
    Merchants merchants(
            Stores stores,
            MasterKeys masterKeys,
            Settlements settlements,
            MerchantTransactions transactions,
            MerchantBook book,
            MerchantSettings settings,
            Clock clock) {
        Store store = stores.open(self);
        Trust trust = Roots.trusted(folder.of(self));
        Map<String, Merchant> merchants = new HashMap<>();
        accounts(masterKeys)
                .forEach((shop, accounts) -> merchants.put(
                        shop,
                        new Merchant(
                                accounts,
                                trust,
                                Terms.USUAL,
                                new SecureRandom(),
                                new MerchantRecordsOf(new ShopName(shop), settlements, transactions))));
        GatewayAsk gateways = new GatewayAsk(directory, settlements, book);
        return new Merchants(self, merchants, store, transactions, book, gateways, settings.gatewayTimeout(), clock);
    }

    @Bean
    MerchantResolver merchantResolver(
            Merchants merchants, MerchantTransactions transactions, CamelContext camel, Clock clock) {
        return new MerchantResolver(merchants, transactions, camel.createProducerTemplate(), clock);
    }

    /** The accounts of each shop, from keys named {@code garden/brand-a/sign} and {@code garden/brand-a/seal}. */
    private Map<String, List<MerchantAccount>> accounts(MasterKeys masterKeys) {
        Map<String, KeyStores.Entry> entries = KeyStores.read(
                folder.of(self).resolve("keys.p12"), masterKeys.of(self).password());
        Map<String, List<MerchantAccount>> accounts = new HashMap<>();
        entries.forEach((alias, sign) -> {
            if (alias.endsWith(SIGN)) {
                String name = alias.substring(0, alias.length() - SIGN.length());
                String shop = name.substring(0, name.indexOf('/'));
                String brand = name.substring(name.indexOf('/') + 1);
                KeyStores.Entry seal = entries.get(name + "/seal");
                if (seal == null) {
                    throw new IllegalStateException(name + " has no key that opens envelopes");
                }
                accounts.computeIfAbsent(shop, it -> new ArrayList<>()).add(account(shop, brand, sign, seal));
            }
        });
        return accounts;
    }

    private MerchantAccount account(String shop, String brand, KeyStores.Entry sign, KeyStores.Entry seal) {
        return new MerchantAccount(
                new BrandId(brand),
                new MerchantId(shop),
                SigningKey.certified(sign.key(), sign.chain(), meter),
                DecryptionKey.certified(seal.key(), seal.chain(), meter),
                gateway(brand));
    }

    private List<X509Certificate> gateway(String brand) {
        String gateway = directory.gatewayOf(brand).name();
        Path file = folder.of(self).resolve("gateways").resolve(gateway).resolve(brand + ".pem");
        return Roots.read(file);
    }
}
