package kessai.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kessai.party.Descriptor;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.WalletFiles;

/**
 * Who takes part in the demonstration: what the descriptors say of wallets and terminals, and who has none.
 *
 * @param host the shop host
 * @param bridge the client bridge
 * @param wallets the server wallets by name
 * @param gateways the payment gateways
 */
record Cast(PartyName host, DescribedBridge bridge, Map<String, DescribedWallet> wallets, List<PartyName> gateways) {

    /** The shops of the demonstration; they share one shop host. */
    static final List<String> SHOPS = List.of("garden", "books", "travel");

    /** Who keeps the authorities' keys. */
    static final PartyName AUTHORITY = PartyName.parse("authority/root");

    private static final String YAML = ".yaml";

    Cast {
        wallets = Map.copyOf(wallets);
        gateways = List.copyOf(gateways);
    }

    /**
     * Reads the descriptors.
     *
     * @throws kessai.party.BadDescriptor naming file and line
     */
    static Cast of(PartySettings settings, List<PartyName> walletNames) {
        Map<String, DescribedWallet> wallets = new LinkedHashMap<>();
        for (PartyName name : walletNames) {
            Path file = WalletFiles.of(settings.wallets(), name);
            wallets.put(name.name(), Descriptor.at(file, DescribedWallet.class).current());
        }
        Path bridge = settings.clientBridge().resolve(settings.bridgeName() + YAML);
        return new Cast(
                PartyName.shop(settings.shopHost()),
                Descriptor.at(bridge, DescribedBridge.class).current(),
                wallets,
                settings.gateways().stream().map(PartyName::gateway).toList());
    }

    /** The brands that some wallet settles, in order. */
    List<String> brands() {
        Set<String> brands = new LinkedHashSet<>();
        wallets.values().forEach(wallet -> brands.addAll(wallet.brands()));
        return brands.stream().sorted().toList();
    }

    /** Every connecting module. */
    List<ModuleName> modules() {
        return bridge.terminals().stream()
                .flatMap(terminal -> terminal.modules().stream().map(module -> ModuleName.of(terminal, module)))
                .toList();
    }

    /**
     * Checks that every wallet that a module or a master needs is described.
     *
     * @throws PopulationRefused naming one that is not
     */
    void check() {
        Stream<String> byModules = bridge.terminals().stream()
                .flatMap(terminal -> terminal.modules().stream())
                .flatMap(module -> module.addresses().stream());
        Stream<String> byMasters = wallets.values().stream().flatMap(wallet -> wallet.needed().stream());
        Stream.concat(byModules, byMasters)
                .filter(name -> !wallets.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw PopulationRefused.descriptors(
                            "a module or a master names the wallet " + name + ", which no file describes");
                });
    }

    /**
     * An account for every customer at every wallet that its modules reach, directly or through masters. A wallet that no
     * file describes may be one that is still to come.
     */
    List<AccountPlan> accounts() {
        Set<AccountPlan> accounts = new LinkedHashSet<>();
        for (DescribedBridge.Terminal terminal : bridge.terminals()) {
            String customer = bridge.addressOf(terminal);
            for (DescribedBridge.Module module : terminal.modules()) {
                Reached reached = new Reached(customer, ModuleName.of(terminal, module), accounts);
                module.addresses().forEach(reached::named);
                module.named(customer).forEach(reached::named);
            }
        }
        return List.copyOf(accounts);
    }

    /** What one module reaches; masters may name each other. */
    private final class Reached {

        private final String customer;
        private final ModuleName module;
        private final Set<AccountPlan> accounts;
        private final Set<String> seen = new LinkedHashSet<>();

        Reached(String customer, ModuleName module, Set<AccountPlan> accounts) {
            this.customer = customer;
            this.module = module;
            this.accounts = accounts;
        }

        /** Everything at a wallet, and at the slaves that it knows. */
        void all(DescribedWallet wallet) {
            if (!seen.add(wallet.name())) {
                return;
            }
            wallet.brands().forEach(brand -> open(wallet, brand));
            for (DescribedWallet.Slave line : wallet.slavesOf(customer)) {
                Optional.ofNullable(wallets.get(line.slave())).ifPresent(slave -> {
                    if (slave.isSlave()) {
                        open(slave, line.brand());
                    } else {
                        all(slave);
                    }
                });
            }
            wallet.named().forEach(this::named);
            wallets.values().stream()
                    .filter(slave -> slave.announcesTo(wallet.name()))
                    .sorted(Comparator.comparing(DescribedWallet::name))
                    .forEach(this::all);
        }

        void named(String name) {
            Optional.ofNullable(wallets.get(name)).ifPresent(this::all);
        }

        private void open(DescribedWallet wallet, String brand) {
            accounts.add(new AccountPlan(customer, module, wallet.party(), brand));
        }
    }

    /** Everybody who has a broker user. */
    List<PartyName> parties() {
        List<PartyName> parties = new ArrayList<>();
        parties.add(host);
        parties.add(bridge.party());
        wallets.values().forEach(wallet -> parties.add(wallet.party()));
        parties.addAll(gateways);
        return parties.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /**
     * A connecting module.
     *
     * @param text its terminal and its wallet, as {@code 103/sw-1}; of one that knows several wallets, all of which know
     *     it by the same keys, its terminal alone
     */
    record ModuleName(String text) {

        static ModuleName of(DescribedBridge.Terminal terminal, DescribedBridge.Module module) {
            return new ModuleName(module.wallet() == null ? terminal.name() : terminal.name() + "/" + module.wallet());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * An account to be opened.
     *
     * @param customer the terminal's address
     * @param module whose keys approve for it
     * @param wallet where it is opened
     */
    record AccountPlan(String customer, ModuleName module, PartyName wallet, String brand) {}
}
