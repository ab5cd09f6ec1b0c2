package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import kessai.dialogue.SlipEntry;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * A line of a module's brand information, in topology 111: which slave settles a brand, for a customer or for everybody.
 *
 * @param brand the brand of the wake-up
 * @param slave the wallet that it is relayed to
 * @param customer whose certificate it is about; none: everybody's
 */
record SlaveLine(Brand brand, WalletName slave, Optional<TerminalAddress> customer) {

    @JsonCreator
    static SlaveLine of(
            @JsonProperty(value = "brand", required = true) String brand,
            @JsonProperty(value = "slave", required = true) String slave,
            @JsonProperty("customer") @Nullable String customer) {
        return new SlaveLine(
                new Brand(brand),
                new WalletName(slave),
                Optional.ofNullable(customer).map(TerminalAddress::parse));
    }

    /** As it is sent along. */
    SlipEntry entry() {
        return new SlipEntry(slave.text(), Optional.of(brand.text()), customer.map(TerminalAddress::toString));
    }
}
