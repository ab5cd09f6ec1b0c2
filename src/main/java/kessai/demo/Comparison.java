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
 * Compares the topologies: settles a few new orders in each, one after the other, and counts what the broker takes. What
 * was measured is kept and shown again at later starts; a measurement that was broken off is not.
 */
final class Comparison {

    private static final String FILE = "comparison.json";
    private static final int ORDERS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IngressClient client;
    private final Path kept;
    private final PrintStream out;

    /** Makes the orders of each measurement new ones: what is settled already costs nothing. */
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    Comparison(IngressClient client, Path data, PrintStream out) {
        this.client = client;
        this.kept = data.resolve(FILE);
        this.out = out;
    }

    /** Measures, or reads what was measured, and prints it. */
    void print(List<Arrangement> topologies) throws InterruptedException {
        if (client.messages().isEmpty()) {
            out.println();
            out.println("The broker runs elsewhere: its messages are not counted here.");
            return;
        }
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
            List<Compared> before = Files.exists(kept)
                    ? JSON.readValue(kept.toFile(), new TypeReference<List<Compared>>() {})
                    : List.of();
            if (before.stream()
                    .map(Compared::label)
                    .toList()
                    .equals(topologies.stream().map(Arrangement::label).toList())) {
                return before;
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
        double before = client.messages().orElseThrow();
        int hops = 0;
        for (int i = 1; i <= ORDERS; i++) {
            DemoOrder order = topology.example("ALONE-" + run + "-" + i);
            hops = Compared.hops(client.journey(client.settle(order).id()));
        }
        return new Compared(topology.label(), (client.messages().orElseThrow() - before) / ORDERS, hops);
    }

    private static String line(int labels, String label, String messages, String hops) {
        return String.format(Locale.ROOT, "%-" + labels + "s%10s%21s", label, messages, hops);
    }
}
