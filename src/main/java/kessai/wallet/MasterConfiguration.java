package kessai.wallet;

import java.time.Clock;
import kessai.broker.AddressBook;
import kessai.dialogue.WhatIfPost;
import kessai.party.ConditionalOnParty;
import kessai.party.Directory;
import kessai.party.Role;
import kessai.store.Forgettable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a wallet does as a master, beside settling. */
@Configuration
@ConditionalOnParty(Role.WALLET)
@EnableConfigurationProperties(WalletSettings.class)
class MasterConfiguration {

    @Bean
    Neighbours neighbours(AddressBook addresses) {
        return addresses::hasWallet;
    }

    @Bean
    Forgettable oldDesignations() {
        return Forgettable.all(Role.WALLET, "designation", "deadline");
    }

    @Bean
    Forgettable oldProofs() {
        return Forgettable.all(Role.WALLET, "proven", "good_until");
    }

    /** A wallet that has not announced itself for so long is none of the master's any more. */
    @Bean
    Forgettable oldAnnouncements() {
        return Forgettable.all(Role.WALLET, "announced", "announced_at");
    }

    @Bean
    Announcing announcing(Neighbours neighbours, Clock clock) {
        return new Announcing(neighbours, clock);
    }

    @Bean
    Questions questions() {
        return new Questions();
    }

    @Bean
    Designating designating(Wallets wallets, Neighbours neighbours, Questions questions, Clock clock) {
        return new Designating(wallets, neighbours, questions, clock);
    }

    @Bean
    Proving proving(Wallets wallets, Designating designating, WalletSettings settings, Clock clock) {
        return new Proving(wallets, designating, settings, clock);
    }

    @Bean
    RoutingSlip routingSlip(Wallets wallets, Neighbours neighbours, Clock clock) {
        return new RoutingSlip(wallets, neighbours, clock);
    }

    @Bean
    Patience patience(Questions questions, WalletSettings settings, Clock clock) {
        return new Patience(questions, settings, clock);
    }

    @Bean
    BrandInformation brandInformation(Wallets wallets, Neighbours neighbours, Clock clock) {
        return new BrandInformation(wallets, neighbours, clock);
    }

    @Bean
    WhatIf whatIfAtWallet(
            Wallets wallets, Neighbours neighbours, WalletSettings settings, Directory directory, Clock clock) {
        return new WhatIf(wallets, neighbours, settings, new WhatIfPost(directory), clock);
    }

    @Bean
    Forgettable oldRelays() {
        return Forgettable.all(Role.WALLET, "relay", "deadline");
    }

    @Bean
    Relays relays(Wallets wallets, Clock clock) {
        return new Relays(wallets, clock);
    }
}
