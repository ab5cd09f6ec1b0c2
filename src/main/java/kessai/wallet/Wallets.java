package kessai.wallet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kessai.routing.Hop;

/** The server wallets that this process hosts, by name. */
class Wallets {

    /** The variable that names the hosted wallet at work. */
    static final String WALLET = "wallet";

    private final Map<String, ServerWallet> hosted;

    Wallets(List<ServerWallet> hosted) {
        this.hosted = hosted.stream()
                .collect(Collectors.toUnmodifiableMap(wallet -> wallet.name().name(), Function.identity()));
    }

    /** The wallet at which a message is. */
    ServerWallet at(Hop hop) {
        return named(hop.told(WALLET, String.class).orElseThrow()).orElseThrow();
    }

    Optional<ServerWallet> named(String name) {
        return Optional.ofNullable(hosted.get(name));
    }

    Collection<ServerWallet> all() {
        return hosted.values();
    }
}
