package kessai.wallet;

import java.time.Clock;
import kessai.party.ConditionalOnParty;
import kessai.party.Directory;
import kessai.party.Role;
import kessai.store.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wallets need to hand out credentials, and to settle with those of others. */
@Configuration
@ConditionalOnParty(Role.WALLET)
class AcquiringConfiguration {

    /** That something was handed out for a settlement stays known until nobody asks for it any more. */
    @Bean
    Forgettable oldHandings() {
        return Forgettable.all(Role.WALLET, "handing", "usable_until");
    }

    @Bean
    CredentialsDesk credentials(Wallets wallets, Clock clock) {
        return new CredentialsDesk(wallets, clock);
    }

    @Bean
    Keeping keeping(Wallets wallets, Clock clock) {
        return new Keeping(wallets, clock);
    }

    @Bean
    KeeperRoutes keeperRoutes(Wallets wallets) {
        return new KeeperRoutes(wallets);
    }

    @Bean
    Acquiring acquiring(Wallets wallets, Settling settling, Asking asking, Clock clock) {
        return new Acquiring(wallets, settling, asking, clock);
    }

    @Bean
    Ordering ordering(PurchaseRunner runner, Directory directory, Clock clock) {
        return new Ordering(runner, directory, clock);
    }

    @Bean
    Acquired acquired(Wallets wallets, Acquiring acquiring, Asking asking, Ordering ordering, Clock clock) {
        return new Acquired(wallets, acquiring, asking, ordering, clock);
    }
}
