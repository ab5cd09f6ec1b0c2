package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import kessai.dialogue.SlipEntry;
import kessai.dialogue.WakeUpWithSlip;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * A connecting module: the client of a server wallet, inside a terminal.
 *
 * @param wallets the wallet it is bound to; in topology 106 those it knows, in the customer's order of preference
 * @param brands what the selector of topology 103 sends to it, and what it is set up with in 104
 * @param brandInformation topology 111: which slave settles what, sent along with the wake-up
 * @param slaves topology 112: which slaves there are, sent along with the wake-up
 */
record ModuleDescriptor(
        List<WalletName> wallets, List<Brand> brands, List<SlaveLine> brandInformation, List<WalletName> slaves) {

    ModuleDescriptor {
        if (wallets.isEmpty() || wallets.stream().distinct().count() < wallets.size()) {
            throw new ValueRefused("wallets", "a wallet at least, and none twice", wallets.toString());
        }
        int most = WakeUpWithSlip.MOST_ENTRIES;
        if (brandInformation.size() > most || slaves.size() > most) {
            throw new IllegalArgumentException("expected at most " + most + " slaves for a module, found "
                    + Math.max(brandInformation.size(), slaves.size()));
        }
        wallets = List.copyOf(wallets);
        brands = List.copyOf(brands);
        brandInformation = List.copyOf(brandInformation);
        slaves = List.copyOf(slaves);
    }

    @JsonCreator
    static ModuleDescriptor of(
            @JsonProperty("wallet") @Nullable String wallet,
            @JsonProperty("wallets") @Nullable List<String> wallets,
            @JsonProperty("brands") @Nullable List<String> brands,
            @JsonProperty("brand-information") @Nullable List<SlaveLine> brandInformation,
            @JsonProperty("slaves") @Nullable List<String> slaves) {
        if ((wallet == null) == (wallets == null)) {
            throw new ValueRefused("wallet", "either wallet or wallets", wallet == null ? "neither" : "both");
        }
        List<String> named = wallets == null ? List.of(String.valueOf(wallet)) : wallets;
        return new ModuleDescriptor(
                names(named),
                brands == null ? List.of() : brands.stream().map(Brand::new).toList(),
                brandInformation == null ? List.of() : List.copyOf(brandInformation),
                slaves == null ? List.of() : names(slaves));
    }

    private static List<WalletName> names(List<String> names) {
        return names.stream().map(WalletName::new).toList();
    }

    /** The wallet it is bound to; of several, the first. */
    WalletName wallet() {
        return wallets.get(0);
    }

    /** What it sends along with a wake-up in a topology; empty where it sends the wake-up alone. */
    List<SlipEntry> slip(Topology topology) {
        return switch (topology) {
            case TERMINAL_HOLDS_BRANDS ->
                brandInformation.stream().map(SlaveLine::entry).toList();
            case TERMINAL_LISTS_SLAVES ->
                slaves.stream()
                        .map(slave -> new SlipEntry(slave.text(), Optional.empty(), Optional.empty()))
                        .toList();
            default -> List.of();
        };
    }
}
