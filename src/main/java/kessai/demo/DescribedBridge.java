package kessai.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.party.PartyName;
import org.jspecify.annotations.Nullable;

/** What the population needs to know of a client bridge; the bridge itself reads all of its descriptor. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DescribedBridge(
        @JsonProperty(required = true) String bridge, @JsonProperty(required = true) List<Terminal> terminals) {

    /** A terminal with its connecting modules. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Terminal(@JsonProperty(required = true) String name, @JsonProperty(required = true) List<Module> modules) {}

    /**
     * A connecting module.
     *
     * @param wallet the wallet it is bound to
     * @param wallets in its place the wallets that it knows
     * @param brandInformation the slaves that it tells its master of, with what they settle
     * @param slaves the slaves that it tells its master of, by name
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Module(
            @Nullable String wallet,
            @Nullable List<String> wallets,
            @Nullable List<DescribedWallet.Slave> brandInformation,
            @Nullable List<String> slaves) {

        /** The wallets that know it. */
        List<String> addresses() {
            return wallets != null
                    ? List.copyOf(wallets)
                    : Optional.ofNullable(wallet).stream().toList();
        }

        /** The slaves that it names, for a customer. */
        List<String> named(String terminal) {
            return Stream.concat(
                            Optional.ofNullable(brandInformation).orElse(List.of()).stream()
                                    .filter(slave -> slave.serves(terminal))
                                    .map(DescribedWallet.Slave::slave),
                            Optional.ofNullable(slaves).orElse(List.of()).stream())
                    .toList();
        }
    }

    DescribedBridge {
        terminals = List.copyOf(terminals);
    }

    PartyName party() {
        return PartyName.bridge(bridge);
    }

    /** The address of one of its terminals, by which wallets know the customer. */
    String addressOf(Terminal terminal) {
        return terminal.name() + "@" + bridge;
    }
}
