package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kessai.wakeup.Brand;
import kessai.wakeup.Money;
import kessai.wakeup.TerminalName;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * A terminal, as its bridge's file describes it.
 *
 * @param name its name on the bridge
 * @param topology the arrangement it is set up for
 * @param modules its connecting modules, in the customer's order of preference
 * @param approval up to how much it approves by itself; none: as its bridge says
 */
record TerminalDescriptor(
        TerminalName name, Topology topology, List<ModuleDescriptor> modules, Optional<ApprovalLimits> approval) {

    private static final Set<Topology> SEVERAL = Set.of(
            Topology.PRESELECTED,
            Topology.PROMPTED,
            Topology.SELECTOR_HOLDS_BRANDS,
            Topology.MODULES_HOLD_BRANDS,
            Topology.WALLETS_HOLD_BRANDS);

    private static final Set<Topology> SENDING_SLIPS =
            Set.of(Topology.TERMINAL_HOLDS_BRANDS, Topology.TERMINAL_LISTS_SLAVES);

    TerminalDescriptor {
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("terminal " + name + ": expected a module at least, found none");
        }
        if (!SEVERAL.contains(topology) && modules.size() > 1) {
            throw new IllegalArgumentException(
                    "terminal " + name + ": expected one module in " + topology + ", found " + modules.size());
        }
        if (topology != Topology.SINGLE_MODULE
                && modules.stream().anyMatch(module -> module.wallets().size() > 1)) {
            throw new IllegalArgumentException(
                    "terminal " + name + ": expected one wallet for a module in " + topology + ", found several");
        }
        if (SENDING_SLIPS.contains(topology) && modules.get(0).slip(topology).isEmpty()) {
            throw new IllegalArgumentException("terminal " + name + ": expected its module's "
                    + (topology == Topology.TERMINAL_HOLDS_BRANDS ? "brand-information" : "slaves") + " in " + topology
                    + ", found none");
        }
        modules = List.copyOf(modules);
    }

    @JsonCreator
    static TerminalDescriptor of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "topology", required = true) int topology,
            @JsonProperty(value = "modules", required = true) List<ModuleDescriptor> modules,
            @JsonProperty("approval") @Nullable Map<String, String> approval) {
        return new TerminalDescriptor(
                new TerminalName(name),
                Topology.of(topology),
                modules,
                Optional.ofNullable(approval).map(ApprovalLimits::parse));
    }

    /** With the bridge's limits, where it has none of its own. */
    TerminalDescriptor orUpTo(ApprovalLimits ofBridge) {
        return new TerminalDescriptor(name, topology, modules, Optional.of(approval.orElse(ofBridge)));
    }

    /** The first module that settles a brand. */
    Optional<ModuleDescriptor> moduleFor(Brand brand) {
        return modules.stream()
                .filter(module -> module.brands().contains(brand))
                .findFirst();
    }

    /** The module that is bound to a wallet. */
    Optional<ModuleDescriptor> moduleOf(WalletName wallet) {
        return modules.stream()
                .filter(module -> module.wallets().contains(wallet))
                .findFirst();
    }

    /** The wallets that its modules reach, in the customer's order of preference. */
    List<WalletName> wallets() {
        return modules.stream()
                .flatMap(module -> module.wallets().stream())
                .distinct()
                .toList();
    }

    /** Whether it approves an amount by itself. */
    boolean approves(Money amount) {
        return approval.orElse(ApprovalLimits.NONE).cover(amount);
    }
}
