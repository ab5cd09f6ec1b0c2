package kessai.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import kessai.certificate.KeyStores;
import kessai.certificate.Roots;
import kessai.party.ConditionalOnParty;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.purchase.Gateway;
import kessai.purchase.GatewayAccount;
import kessai.purchase.Terms;
import kessai.set.BrandId;
import kessai.store.Forgettable;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.treatment.DecryptionKey;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The payment gateways of this process, and the bean that route files name. */
@Configuration
@ConditionalOnParty(Role.GATEWAY)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {

    private static final String SIGN = "/sign";

    private final DataFolder folder;
    private final MasterKeys masterKeys;
    private final PrivateKeyMeter meter;

    GatewayConfiguration(DataFolder folder, MasterKeys masterKeys, PrivateKeyMeter meter) {
        this.folder = folder;
        this.masterKeys = masterKeys;
        this.meter = meter;
    }

    @Bean
    Forgettable gatewayReplies() {
        return Forgettable.all(Role.GATEWAY, "reply", "at");
    }

    @Bean
    Gateways gateways(
            Hosted hosted,
            Stores stores,
            GatewaySettings settings,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        List<PaymentGateway> open = new ArrayList<>();
        for (PartyName name : hosted.instances(Role.GATEWAY)) {
            Store store = stores.open(name);
            Authorizations authorizations = new Authorizations(store);
            Gateway gateway = new Gateway(
                    accounts(name), Roots.trusted(folder.of(name)), Terms.USUAL, new SecureRandom(), authorizations);
            TestIssuer issuer = new TestIssuer(store, settings.issuerPatience(), executor, clock);
            open.add(new PaymentGateway(name, store, authorizations, gateway, issuer));
        }
        return new Gateways(open, clock);
    }

    private List<GatewayAccount> accounts(PartyName name) {
        Map<String, KeyStores.Entry> entries = KeyStores.read(
                folder.of(name).resolve("keys.p12"), masterKeys.of(name).password());
        List<GatewayAccount> accounts = new ArrayList<>();
        entries.forEach((alias, sign) -> {
            if (alias.endsWith(SIGN)) {
                String brand = alias.substring(0, alias.length() - SIGN.length());
                KeyStores.Entry seal = entries.get(brand + "/seal");
                if (seal == null) {
                    throw new IllegalStateException(name + " has no key that opens envelopes of " + brand);
                }
                accounts.add(new GatewayAccount(
                        new BrandId(brand),
                        SigningKey.certified(sign.key(), sign.chain(), meter),
                        DecryptionKey.certified(seal.key(), seal.chain(), meter)));
            }
        });
        return accounts;
    }
}
