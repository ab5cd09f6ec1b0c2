package kessai.wallet;

import java.nio.file.Path;
import java.util.List;
import kessai.broker.Connections;
import kessai.party.PartyName;
import kessai.routing.PartyRoutes;

/**
 * Opens a wallet while the system runs, whole or not at all.
 *
 * @param factory reads what is the wallet's own
 * @param connections to the broker, as the wallet's own user
 * @param wallets that are hosted
 * @param lifecycle hands its outbox on
 * @param routes that every wallet has
 */
record WalletOpening(
        WalletFactory factory,
        Connections connections,
        Wallets wallets,
        WalletLifecycle lifecycle,
        PartyRoutes routes) {

    /**
     * Looks whether it can be opened.
     *
     * @throws RuntimeException saying what is wrong with its descriptor, by file and line, or what is missing
     */
    void check(PartyName name) {
        factory.described(name);
        List<Path> missing = factory.missing(name);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(name + " is not opened before there is "
                    + String.join(" and ", missing.stream().map(Path::toString).toList()));
        }
    }

    /** Opens it: store and keys first, then its routes, by which others reach it, then what it has to say itself. */
    void open(PartyName name) {
        connections.open(name);
        ServerWallet wallet = factory.open(name);
        wallets.join(wallet);
        try {
            routes.join(name);
        } catch (RuntimeException e) {
            wallets.leave(wallet);
            throw e;
        }
        lifecycle.start(wallet);
    }
}
