package kessai.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the topologies: settles a few orders in each, one after the other, and counts what the broker takes. What was
 * measured is kept, since at a later start the same orders are settled already.
 */
final class Comparison {

    private static final String FILE = "comparison.json";
    private static final int ORDERS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IngressClient client;
    private final Path kept;
    private final PrintStream out;

    Comparison(IngressClient client, Path data, PrintStream out) {
        this.client = client;
        this.kept = data.resolve(FILE);
        this.out = out;
    }

    /** Measures, or reads what was measured, and prints it. */
    void print(List<Arrangement> topologies) throws InterruptedException {
        List<Compared> compared = compared(topologies);
        int labels =
                compared.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        out.println();
        out.println(line(labels, "one settlement alone", "messages", "hops of the wake-up"));
        compared.forEach(row -> out.println(line(
                labels,
                row.label(),
                String.format(Locale.ROOT, "%.1f", row.messages()),
                Integer.toString(row.hops()))));
    }

    private List<Compared> compared(List<Arrangement> topologies) throws InterruptedException {
        try {
            if (Files.exists(kept)) {
                return JSON.readValue(kept.toFile(), new TypeReference<List<Compared>>() {});
            }
            List<Compared> measured = new ArrayList<>();
            for (Arrangement topology : topologies) {
                measured.add(measured(topology));
            }
            JSON.writeValue(kept.toFile(), measured);
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the comparison in " + kept, e);
        }
    }

    private Compared measured(Arrangement topology) throws InterruptedException {
        double before = client.messages();
        int hops = 0;
        for (int i = 1; i <= ORDERS; i++) {
            hops = Compared.hops(
                    client.journey(client.settle(topology.example(i)).id()));
        }
        return new Compared(topology.label(), (client.messages() - before) / ORDERS, hops);
    }

    private static String line(int labels, String label, String messages, String hops) {
        return String.format(Locale.ROOT, "%-" + labels + "s%10s%21s", label, messages, hops);
    }
}
