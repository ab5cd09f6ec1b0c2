package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kessai.wakeup.BridgeName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.TerminalName;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * A client bridge: its terminals by name.
 *
 * @param bridge its name
 * @param terminals the terminals it hosts
 */
record BridgeDescriptor(BridgeName bridge, Map<TerminalName, TerminalDescriptor> terminals) {

    @JsonCreator
    static BridgeDescriptor of(
            @JsonProperty(value = "bridge", required = true) String bridge,
            @JsonProperty("approval") @Nullable Map<String, String> approval,
            @JsonProperty(value = "terminals", required = true) List<TerminalDescriptor> terminals) {
        Map<TerminalName, TerminalDescriptor> byName = new LinkedHashMap<>();
        ApprovalLimits limits = approval == null ? ApprovalLimits.NONE : ApprovalLimits.parse(approval);
        for (TerminalDescriptor terminal : terminals) {
            if (byName.put(terminal.name(), terminal.orUpTo(limits)) != null) {
                throw new IllegalArgumentException("terminal " + terminal.name() + " is described twice");
            }
        }
        return new BridgeDescriptor(new BridgeName(bridge), Map.copyOf(byName));
    }

    /** The wallets that some terminal of a topology has a module for. */
    Set<WalletName> walletsIn(Topology topology) {
        return terminals.values().stream()
                .filter(terminal -> terminal.topology() == topology)
                .flatMap(terminal -> terminal.wallets().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The terminal at an address, if it is one of this bridge's. */
    Optional<TerminalDescriptor> terminal(TerminalAddress address) {
        return address.bridge().equals(bridge) ? Optional.ofNullable(terminals.get(address.name())) : Optional.empty();
    }
}
