package kessai.wallet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kessai.routing.Hop;

/** The server wallets that this process hosts, by name. */
class Wallets {

    /** The variable that names the hosted wallet at work. */
    static final String WALLET = "wallet";

    private final Map<String, ServerWallet> hosted = new ConcurrentHashMap<>();

    Wallets(List<ServerWallet> hosted) {
        hosted.forEach(this::join);
    }

    /** One more is hosted. */
    void join(ServerWallet wallet) {
        hosted.put(wallet.name().name(), wallet);
    }

    /** It is hosted no longer. */
    void leave(ServerWallet wallet) {
        hosted.remove(wallet.name().name());
    }

    /** The wallet at which a message is. */
    ServerWallet at(Hop hop) {
        return named(hop.told(WALLET, String.class).orElseThrow()).orElseThrow();
    }

    Optional<ServerWallet> named(String name) {
        return Optional.ofNullable(hosted.get(name));
    }

    Collection<ServerWallet> all() {
        return List.copyOf(hosted.values());
    }
}
