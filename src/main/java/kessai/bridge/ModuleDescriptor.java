package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kessai.wakeup.Brand;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * A connecting module: the client of a server wallet, inside a terminal.
 *
 * @param wallets the wallet it is bound to; in topology 106 those it knows, in the customer's order of preference
 * @param brands what the selector of topology 103 sends to it, and what it is set up with in 104
 */
record ModuleDescriptor(List<WalletName> wallets, List<Brand> brands) {

    ModuleDescriptor {
        if (wallets.isEmpty() || wallets.stream().distinct().count() < wallets.size()) {
            throw new ValueRefused("wallets", "a wallet at least, and none twice", wallets.toString());
        }
        wallets = List.copyOf(wallets);
        brands = List.copyOf(brands);
    }

    @JsonCreator
    static ModuleDescriptor of(
            @JsonProperty("wallet") @Nullable String wallet,
            @JsonProperty("wallets") @Nullable List<String> wallets,
            @JsonProperty("brands") @Nullable List<String> brands) {
        if ((wallet == null) == (wallets == null)) {
            throw new ValueRefused("wallet", "either wallet or wallets", wallet == null ? "neither" : "both");
        }
        List<String> named = wallets == null ? List.of(String.valueOf(wallet)) : wallets;
        List<String> listed = brands == null ? List.of() : brands;
        return new ModuleDescriptor(
                named.stream().map(WalletName::new).toList(),
                listed.stream().map(Brand::new).toList());
    }

    /** The wallet it is bound to; of several, the first. */
    WalletName wallet() {
        return wallets.get(0);
    }
}
