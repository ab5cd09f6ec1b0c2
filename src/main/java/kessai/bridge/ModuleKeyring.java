package kessai.bridge;

import java.util.Map;
import java.util.Optional;
import kessai.treatment.DecryptionKey;
import kessai.treatment.SigningKey;
import kessai.wakeup.TerminalName;
import kessai.wakeup.WalletName;

/**
 * The keys of the connecting modules, as they were registered at their wallets.
 *
 * @param keys by terminal and wallet, as {@code 103/sw-1}; those of a module that knows several wallets, which is its
 *     terminal's only one, by terminal, as {@code 106}
 */
record ModuleKeyring(Map<String, Keys> keys) {

    /**
     * A module's keys.
     *
     * @param sign signs its answers
     * @param seal opens requests
     */
    record Keys(SigningKey sign, DecryptionKey seal) {}

    ModuleKeyring {
        keys = Map.copyOf(keys);
    }

    /** The keys that a terminal's module has registered at a wallet. */
    Keys of(TerminalName terminal, WalletName wallet) {
        String name = terminal + "/" + wallet;
        return Optional.ofNullable(keys.get(name))
                .or(() -> Optional.ofNullable(keys.get(terminal.text())))
                .orElseThrow(() -> new IllegalStateException("the module " + name + " has no keys"));
    }
}
