package kessai.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Settles the demo orders over the ingress and says how they ended. What an earlier start settled is not settled again:
 * the same order under the same key gives the same settlement.
 */
final class DemoRun {

    /** So many orders are under way at a time: enough to keep two cores busy, few enough that none waits long. */
    private static final int AT_A_TIME = 8;

    private static final int REFUSALS_SHOWN = 5;

    private final IngressClient client;
    private final DemoOrders which;
    private final PrintStream out;

    DemoRun(IngressClient client, DemoOrders which, PrintStream out) {
        this.client = client;
        this.which = which;
        this.out = out;
    }

    /** Settles everything, prints the tables and the journey of one relayed settlement; gives back that settlement. */
    Optional<Settlement> run() throws InterruptedException {
        List<Arrangement> topologies = Arrangement.topologies(which);
        List<Arrangement> cards = Arrangement.cards();
        int all = count(topologies) + count(cards);
        Map<Arrangement, List<Settlement>> ended = new LinkedHashMap<>();
        try (Progress progress = Progress.of("Settling the demo orders", all, out);
                Workers few = new Workers(count(cards));
                Workers many = new Workers(AT_A_TIME)) {
            Map<Arrangement, List<Future<Settlement>>> started = new LinkedHashMap<>();
            cards.forEach(arrangement -> started.put(arrangement, started(arrangement, few.executor(), progress)));
            topologies.forEach(
                    arrangement -> started.put(arrangement, started(arrangement, many.executor(), progress)));
            for (var entry : started.entrySet()) {
                ended.put(entry.getKey(), results(entry.getValue()));
            }
        }
        print("topology", topologies, ended);
        print("terminal with a card of its own", cards, ended);
        return relayed(ended.getOrDefault(topologies.get(topologies.size() - 1), List.of()));
    }

    /** Writes out what happened to one settlement, party by party. */
    void printJourney(Settlement settlement) throws InterruptedException {
        List<JourneyStep> journey = client.journey(settlement.id());
        out.println();
        out.println("The journey of " + settlement.order() + " (" + settlement.word() + " with " + settlement.brand()
                + "), settlement " + settlement.id());
        JourneyText.lines(settlement.startedAt(), journey).forEach(out::println);
    }

    private List<Future<Settlement>> started(Arrangement arrangement, ExecutorService workers, Progress progress) {
        return arrangement.orders().stream()
                .map(order -> workers.submit(() -> settled(order, progress)))
                .toList();
    }

    private Settlement settled(DemoOrder order, Progress progress) throws InterruptedException {
        try {
            return client.settle(order);
        } catch (IngressRefused e) {
            return new Settlement("", order.number(), "refused", null, null, e.getMessage(), Instant.EPOCH, null);
        } finally {
            progress.step();
        }
    }

    private static List<Settlement> results(List<Future<Settlement>> started) throws InterruptedException {
        List<Settlement> settlements = new ArrayList<>();
        for (Future<Settlement> one : started) {
            try {
                settlements.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the demo could not settle an order", e.getCause());
            }
        }
        return settlements;
    }

    private void print(String heading, List<Arrangement> arrangements, Map<Arrangement, List<Settlement>> ended) {
        List<Row> rows = arrangements.stream()
                .map(each -> Row.of(each.label(), ended.getOrDefault(each, List.of()), each.expected()))
                .toList();
        new OutcomeTable(heading, rows).print(out);
        arrangements.stream()
                .flatMap(each -> ended.getOrDefault(each, List.of()).stream())
                .filter(settlement -> settlement.outcome() == null)
                .limit(REFUSALS_SHOWN)
                .forEach(settlement -> out.println("  " + settlement.order() + ": " + settlement.reason()));
    }

    /** One that a slave settled: the longest way there is. */
    private static Optional<Settlement> relayed(List<Settlement> settlements) {
        return settlements.stream()
                .filter(settlement -> "captured".equals(settlement.outcome()))
                .filter(settlement -> !"brand-a".equals(settlement.brand()))
                .findFirst();
    }

    private static int count(List<Arrangement> arrangements) {
        return arrangements.stream().mapToInt(each -> each.orders().size()).sum();
    }

    /** A pool that ends with the run, also when the run is interrupted. */
    private record Workers(ExecutorService executor) implements AutoCloseable {

        Workers(int threads) {
            this(Executors.newFixedThreadPool(threads));
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
