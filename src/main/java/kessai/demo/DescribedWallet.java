package kessai.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.party.PartyName;
import org.jspecify.annotations.Nullable;

/**
 * What the population needs to know of a server wallet; the wallet itself reads all of its descriptor.
 *
 * @param brands whose accounts it holds
 * @param role what it does beside settling
 * @param topologies in which it serves as a master
 * @param brandInformation the slaves of a master, and what they settle
 * @param slaves the slaves of a master, of which it knows only that they are
 * @param masters the masters to which it announces itself
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DescribedWallet(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String role,
        @JsonProperty(required = true) List<String> brands,
        @Nullable List<Integer> topologies,
        @Nullable List<Slave> brandInformation,
        @Nullable List<String> slaves,
        @Nullable List<String> masters) {

    /** The topology in which a master acquires certificates. */
    private static final int ACQUIRING = 108;

    /**
     * A slave of a master.
     *
     * @param customer for whom alone; none: for everybody
     */
    record Slave(
            @JsonProperty(required = true) String brand,
            @JsonProperty(required = true) String slave,
            @Nullable String customer) {

        boolean serves(String terminal) {
            return customer == null || customer.equals(terminal);
        }
    }

    DescribedWallet {
        brands = List.copyOf(brands);
    }

    PartyName party() {
        return PartyName.wallet(name);
    }

    /** Whether terminals reach it through masters. */
    boolean isSlave() {
        return role.equals("slave");
    }

    /** The brands that it proves to be a wallet of: those whose accounts it holds, and those that it stands in for. */
    List<String> certified() {
        Stream<String> stoodInFor =
                Optional.ofNullable(brandInformation).orElse(List.of()).stream().map(Slave::brand);
        return Stream.concat(brands.stream(), stoodInFor).distinct().toList();
    }

    /** The slaves without which its brand information makes no sense. */
    List<String> needed() {
        return Optional.ofNullable(brandInformation).orElse(List.of()).stream()
                .map(Slave::slave)
                .toList();
    }

    /** The slaves of which only the names are known. */
    List<String> named() {
        return Optional.ofNullable(slaves).orElse(List.of());
    }

    /** Whether it makes itself known to a master. */
    boolean announcesTo(String master) {
        return Optional.ofNullable(masters).orElse(List.of()).contains(master);
    }

    /** The brands that it settles with credentials of its slaves; for these it has keys of its own. */
    List<String> acquiredBrands() {
        return Optional.ofNullable(topologies).orElse(List.of()).contains(ACQUIRING)
                ? Optional.ofNullable(brandInformation).orElse(List.of()).stream()
                        .map(Slave::brand)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The slaves that serve a customer. */
    List<Slave> slavesOf(String terminal) {
        return Optional.ofNullable(brandInformation).orElse(List.of()).stream()
                .filter(slave -> slave.serves(terminal))
                .toList();
    }
}
