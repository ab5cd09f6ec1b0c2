package kessai.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Topology by topology, the one line by which a terminal's customer reaches the wallet that was added; for two, none. */
enum Growth {
    CONVENTIONAL(100, "- {wallet: sw-1}", "- {wallet: newcomer}"),
    PRESELECTED(101, "- {wallet: sw-1}", "- {wallet: sw-1}", "- {wallet: newcomer}"),
    PROMPTED(102, "- {wallet: sw-1}", "- {wallet: sw-1}", "- {wallet: newcomer}"),
    SELECTOR_HOLDS_BRANDS(
            103,
            "- {wallet: sw-1, brands: [brand-a]}",
            "- {wallet: sw-1, brands: [brand-a]}",
            "- {wallet: newcomer, brands: [brand-b]}"),
    MODULES_HOLD_BRANDS(104, "- {wallet: sw-1}", "- {wallet: sw-1}", "- {wallet: newcomer}"),
    WALLETS_HOLD_BRANDS(105, "- {wallet: sw-1}", "- {wallet: sw-1}", "- {wallet: newcomer}"),
    SINGLE_MODULE(106, "- {wallets: [sw-1]}", "- {wallets: [sw-1, newcomer]}"),
    MASTER_RELAYS(107, "- {brand: brand-b, slave: slave-b}", "- {brand: brand-b, slave: newcomer}"),
    MASTER_ACQUIRES(108, "- {brand: brand-b, slave: slave-b}", "- {brand: brand-b, slave: newcomer}"),
    MASTER_LISTS_SLAVES(109, ""),
    CUSTOMER_GIVES_ADDRESS(110, ""),
    TERMINAL_HOLDS_BRANDS(111, "- {brand: brand-b, slave: slave-b}", "- {brand: brand-b, slave: newcomer}"),
    TERMINAL_LISTS_SLAVES(112, "slaves: [slave-b]", "slaves: [slave-b, newcomer]");

    private final int number;
    private final String before;
    private final List<String> after;

    Growth(int number, String before, String... after) {
        this.number = number;
        this.before = before;
        this.after = List.of(after);
    }

    /** A terminal that nothing else uses. */
    String terminal() {
        return "grown-" + number + "@demo";
    }

    /** Whether the customer reaches the wallet by a module of the terminal, and needs an account there. */
    boolean addsAModule() {
        return after.stream().anyMatch(line -> line.startsWith("- {wallet"));
    }

    /** What an operator edits. */
    Path file() {
        return this == MASTER_RELAYS || this == MASTER_ACQUIRES
                ? Deployment.wallets().resolve("growing.yaml")
                : Deployment.clientBridge();
    }

    /** Edits that line; gives what the file was before. */
    String edit() {
        try {
            String text = Files.readString(file());
            if (!after.isEmpty()) {
                Files.writeString(file(), edited(text));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String edited(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int begin = Math.max(0, lines.indexOf("  - name: \"grown-" + number + "\""));
        for (int i = begin; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(before)) {
                String indent = lines.get(i).substring(0, lines.get(i).indexOf(before));
                lines.remove(i);
                lines.addAll(i, after.stream().map(indent::concat).toList());
                return String.join("\n", lines) + "\n";
            }
        }
        throw new AssertionError("there is no line " + before + " in " + file());
    }
}
