package kessai.wallet;

import java.time.Clock;
import kessai.broker.Connections;
import kessai.party.ConditionalOnParty;
import kessai.party.DataFolder;
import kessai.party.Directory;
import kessai.party.Hosted;
import kessai.party.MasterKeys;
import kessai.party.PartySettings;
import kessai.party.Role;
import kessai.routing.PartyRoutes;
import kessai.store.Deliveries;
import kessai.store.Forgettable;
import kessai.store.Stores;
import kessai.treatment.PrivateKeyMeter;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server wallets of this process, and the beans that route files name. */
@Configuration
@ConditionalOnParty(Role.WALLET)
class WalletConfiguration {

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
            Wallets wallets,
            Relays relays,
            Designating designating,
            Proving proving,
            Announcing announcing,
            Clock clock) {
        return new WalletDialogue(wallets, relays, designating, proving, announcing, clock);
    }

    @Bean
    BrandDesk brandDesk(Wallets wallets, Clock clock) {
        return new BrandDesk(wallets, clock);
    }

    @Bean
    Asking asking() {
        return new Asking();
    }

    @Bean
    Settling settling(Wallets wallets, Asking asking, PurchaseRunner runner, Clock clock) {
        return new Settling(wallets, asking, runner, clock);
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
    WalletLifecycle walletLifecycle(
            Wallets wallets, PurchaseRunner runner, Patience patience, Keeping keeping, Announcing announcing) {
        return new WalletLifecycle(wallets, runner, patience, keeping, announcing);
    }

    @Bean
    NewWallets newWallets(
            PartySettings settings,
            Hosted hosted,
            WalletFactory factory,
            Connections connections,
            Wallets wallets,
            WalletLifecycle lifecycle,
            PartyRoutes routes) {
        WalletOpening opening = new WalletOpening(factory, connections, wallets, lifecycle, routes);
        return new NewWallets(settings.wallets(), hosted, wallets, opening);
    }
}
