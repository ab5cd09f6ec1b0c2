package kessai.wallet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * A server wallet, as its file describes it.
 *
 * @param name its name, which is its address
 * @param role what it does beside settling
 * @param brands what it holds accounts of
 * @param topologies in which topologies a master serves as one
 * @param brandInformation which slave settles what, in a master of topologies 107 and 108
 * @param slaves which slaves there are, in a master of topology 109
 * @param handingOut to which masters it hands out customers' credentials, in topology 108
 */
record WalletDescriptor(
        WalletName name,
        WalletRole role,
        List<Brand> brands,
        Set<Topology> topologies,
        SlaveLines brandInformation,
        List<WalletName> slaves,
        HandingOut handingOut) {

    WalletDescriptor {
        if (slaves.contains(name)) {
            throw new ValueRefused("slaves", "other wallets than the master itself", name.text());
        }
        brandInformation
                .all()
                .filter(entry -> entry.slave().equals(name))
                .findAny()
                .ifPresent(entry -> {
                    throw new ValueRefused("brand-information", "another wallet for " + entry.brand(), name.text());
                });
    }

    @JsonCreator
    static WalletDescriptor of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "role", required = true) String role,
            @JsonProperty(value = "brands", required = true) List<String> brands,
            @JsonProperty("topologies") @Nullable List<Integer> topologies,
            @JsonProperty("brand-information") @Nullable List<SlaveEntry> brandInformation,
            @JsonProperty("slaves") @Nullable List<String> slaves,
            @JsonProperty("masters") @Nullable List<String> masters,
            @JsonProperty("hands-over") @Nullable String handsOver,
            @JsonProperty("credentials-life") @Nullable String credentialsLife) {
        List<Integer> served = topologies == null ? List.of() : topologies;
        List<String> known = masters == null ? List.of() : masters;
        return new WalletDescriptor(
                new WalletName(name),
                WalletRole.of(role),
                brands.stream().map(Brand::new).toList(),
                served.stream().map(Topology::of).collect(Collectors.toUnmodifiableSet()),
                SlaveLines.of(brandInformation == null ? List.of() : brandInformation),
                slaves == null
                        ? List.of()
                        : slaves.stream().map(WalletName::new).toList(),
                new HandingOut(
                        known.stream().map(WalletName::new).collect(Collectors.toUnmodifiableSet()),
                        handsOver != null && HandingOut.key(handsOver),
                        credentialsLife == null
                                ? HandingOut.USUAL_LIFE
                                : DurationStyle.detectAndParse(credentialsLife)));
    }

    /** Whether it stands in for slaves in a topology. */
    boolean isMasterIn(Optional<Topology> topology) {
        return role == WalletRole.MASTER
                && topology.filter(topologies::contains).isPresent();
    }

    /** The slave for a brand: the customer's own line goes before everybody's. */
    Optional<WalletName> slaveFor(Brand brand, TerminalAddress customer) {
        return slavesFor(brand, customer).findFirst();
    }

    /** The slaves for a brand: the customer's own lines go before everybody's. */
    Stream<WalletName> slavesFor(Brand brand, TerminalAddress customer) {
        return brandInformation.slavesFor(brand, customer);
    }
}
