package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * A connecting module: the client of a server wallet, inside a terminal.
 *
 * @param wallet the wallet it is bound to
 * @param brands what the selector of topology 103 sends to it
 */
record ModuleDescriptor(WalletName wallet, List<Brand> brands) {

    @JsonCreator
    static ModuleDescriptor of(
            @JsonProperty(value = "wallet", required = true) String wallet,
            @JsonProperty("brands") @Nullable List<String> brands) {
        List<String> listed = brands == null ? List.of() : brands;
        return new ModuleDescriptor(
                new WalletName(wallet), listed.stream().map(Brand::new).toList());
    }
}
