package kessai.wallet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;

/**
 * A master's brand information, put in order when it is read: ten thousand other customers' lines cost a look-up nothing.
 *
 * @param lines by customer, everybody's under none, and by brand, in the order of the file
 */
record SlaveLines(Map<Optional<TerminalAddress>, Map<Brand, List<SlaveEntry>>> lines) {

    private static final Optional<TerminalAddress> EVERYBODY = Optional.empty();

    SlaveLines {
        lines = Collections.unmodifiableMap(lines);
    }

    static SlaveLines of(List<SlaveEntry> entries) {
        return new SlaveLines(entries.stream()
                .collect(Collectors.groupingBy(
                        SlaveEntry::customer,
                        Collectors.groupingBy(
                                SlaveEntry::brand, LinkedHashMap::new, Collectors.toUnmodifiableList()))));
    }

    /** The slaves for a brand: the customer's own lines go before everybody's. */
    Stream<WalletName> slavesFor(Brand brand, TerminalAddress customer) {
        return Stream.of(Optional.of(customer), EVERYBODY)
                .flatMap(whose -> of(whose).getOrDefault(brand, List.of()).stream())
                .map(SlaveEntry::slave)
                .distinct();
    }

    /** The lines that concern a customer: its own go before everybody's. */
    Stream<SlaveEntry> concerning(TerminalAddress customer) {
        return Stream.of(Optional.of(customer), EVERYBODY)
                .flatMap(whose -> of(whose).values().stream())
                .flatMap(List::stream);
    }

    /** All lines. */
    Stream<SlaveEntry> all() {
        return lines.values().stream()
                .flatMap(brands -> brands.values().stream())
                .flatMap(List::stream);
    }

    private Map<Brand, List<SlaveEntry>> of(Optional<TerminalAddress> customer) {
        return lines.getOrDefault(customer, Map.of());
    }
}
