package kessai.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import kessai.party.PartyName;
import org.jspecify.annotations.Nullable;

/**
 * What the population needs to know of a server wallet; the wallet itself reads all of its descriptor.
 *
 * @param brands whose accounts it holds
 * @param brandInformation the slaves of a master
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DescribedWallet(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> brands,
        @Nullable List<Slave> brandInformation) {

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

    /** The slaves that serve a customer. */
    List<Slave> slavesOf(String terminal) {
        return Optional.ofNullable(brandInformation).orElse(List.of()).stream()
                .filter(slave -> slave.serves(terminal))
                .toList();
    }
}
