package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
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
 * @param approval up to how much it approves by itself, for each currency; none is approved in others
 */
record TerminalDescriptor(
        TerminalName name, Topology topology, List<ModuleDescriptor> modules, Map<Currency, Money> approval) {

    private static final Set<Topology> SEVERAL =
            Set.of(Topology.PRESELECTED, Topology.PROMPTED, Topology.SELECTOR_HOLDS_BRANDS);

    TerminalDescriptor {
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("terminal " + name + ": expected a module at least, found none");
        }
        if (!SEVERAL.contains(topology) && modules.size() > 1) {
            throw new IllegalArgumentException(
                    "terminal " + name + ": expected one module in " + topology + ", found " + modules.size());
        }
        modules = List.copyOf(modules);
        approval = Map.copyOf(approval);
    }

    @JsonCreator
    static TerminalDescriptor of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "topology", required = true) int topology,
            @JsonProperty(value = "modules", required = true) List<ModuleDescriptor> modules,
            @JsonProperty("approval") @Nullable Map<String, String> approval) {
        Map<Currency, Money> limits = new LinkedHashMap<>();
        if (approval != null) {
            approval.forEach((code, value) -> {
                Currency currency = Currency.of(code);
                limits.put(currency, Money.parse(currency, value));
            });
        }
        return new TerminalDescriptor(new TerminalName(name), Topology.of(topology), modules, limits);
    }

    /** The first module that settles a brand. */
    Optional<ModuleDescriptor> moduleFor(Brand brand) {
        return modules.stream()
                .filter(module -> module.brands().contains(brand))
                .findFirst();
    }

    /** The module that is bound to a wallet. */
    Optional<ModuleDescriptor> moduleOf(WalletName wallet) {
        return modules.stream().filter(module -> module.wallet().equals(wallet)).findFirst();
    }

    /** Whether it approves an amount by itself. */
    boolean approves(Money amount) {
        Money limit = approval.get(amount.currency());
        return limit != null && amount.minor().compareTo(limit.minor()) <= 0;
    }
}
