package kessai.bridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/** What the modules of a terminal know at the moment, and how old it is, for the customer to look at. */
class Knowledge {

    private final BrandBook book;

    Knowledge(BrandBook book) {
        this.book = book;
    }

    /** Its modules' wallets, in the customer's order of preference. */
    List<ModuleShown> of(TerminalDescriptor terminal) {
        Map<WalletName, KnownBrands> told = terminal.topology() == Topology.MODULES_HOLD_BRANDS
                ? book.of(terminal.modules().stream()
                        .map(ModuleDescriptor::wallet)
                        .toList())
                : Map.of();
        return terminal.modules().stream()
                .flatMap(module -> module.wallets().stream().map(wallet -> shown(module, wallet, told)))
                .toList();
    }

    private static ModuleShown shown(ModuleDescriptor module, WalletName wallet, Map<WalletName, KnownBrands> told) {
        Optional<KnownBrands.Told> last = Optional.ofNullable(told.get(wallet)).flatMap(KnownBrands::told);
        return new ModuleShown(
                wallet.text(),
                texts(last.map(KnownBrands.Told::brands).orElse(module.brands()).stream()),
                last.map(KnownBrands.Told::since).orElse(null),
                last.map(KnownBrands.Told::at).orElse(null));
    }

    private static List<String> texts(Stream<Brand> brands) {
        return brands.map(Brand::text).toList();
    }
}
