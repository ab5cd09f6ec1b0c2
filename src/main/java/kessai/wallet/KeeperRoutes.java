package kessai.wallet;

import java.util.Set;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.RoutesOfParty;

/** A wallet that only keeps credentials runs none of the routes by which others settle. */
class KeeperRoutes implements RoutesOfParty {

    /** The second refuses, and the third says that it would. */
    private static final Set<String> OF_KEEPER = Set.of("wallet-certificates", "wallet-wake-up", "wallet-what-if");

    private final Wallets wallets;

    KeeperRoutes(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public boolean runs(PartyName party, String template) {
        return party.role() != Role.WALLET
                || OF_KEEPER.contains(template)
                || wallets.named(party.name())
                        .filter(wallet -> wallet.descriptor().role() == WalletRole.KEEPER)
                        .isEmpty();
    }
}
