package kessai.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kessai.demo.DemoFile;
import kessai.demo.TestPopulation;
import org.junit.jupiter.api.Test;

/**
 * The process is killed while settlements are under way, and started again: every accepted one ends as it must, and no
 * money moves twice. How often is {@code -Dkessai.kills=N}; {@code mvn verify -Pkills} kills twenty times.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("kessai.kills", 2);
    private static final int AT_ONCE = 200;
    private static final Duration AFTER_START = Duration.ofSeconds(30);
    private static final Path DATA = Path.of("target", "process", "kill");

    /** By settlement. */
    private final Map<String, Order> accepted = new ConcurrentHashMap<>();

    @Test
    void whateverIsUnderWayWhenTheProcessIsKilledEndsAsItMust() {
        DemoFile keys = DemoFile.in(TestPopulation.SHIPPED.copyTo(DATA));
        Node node = Node.start(DATA).ready();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                List<String> posted = postAll(new Garden(node.base(), keys), kill);
                int ended = untilSomeHaveEnded(new Garden(node.base(), keys), posted, kill);
                node.kill();
                System.out.println("kill " + (kill + 1) + " of " + KILLS + ": " + (posted.size() - ended) + " of "
                        + posted.size() + " settlements were in flight");
                long start = System.nanoTime();
                node = Node.start(DATA).ready();
                long ready = System.nanoTime();
                allEnd(new Garden(node.base(), keys), posted);
                System.out.printf(
                        "  ready again after %.1f s, all ended %.1f s later%n",
                        (ready - start) / 1e9, (System.nanoTime() - ready) / 1e9);
            }
        } finally {
            node.close();
        }
        assertThat(Ledgers.of(DATA).disagreements(accepted)).isEmpty();
    }

    private List<String> postAll(Garden garden, int kill) {
        ExecutorService shoppers = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<String>> posts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Order order = order(kill, i);
                posts.add(CompletableFuture.supplyAsync(() -> garden.accepted(order), shoppers)
                        .whenComplete((id, failure) -> {
                            if (id != null) {
                                accepted.put(id, order);
                            }
                        }));
            }
            return posts.stream().map(CompletableFuture::join).toList();
        } finally {
            shoppers.shutdown();
        }
    }

    /** Each kill comes at another moment: the first at once, the next ones when more and more have ended. */
    private static int untilSomeHaveEnded(Garden garden, List<String> posted, int kill) {
        int enough = kill % 5 * AT_ONCE / 8;
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ended(garden, posted).size(), count -> count >= enough);
    }

    private static List<String> ended(Garden garden, List<String> posted) {
        return posted.stream()
                .filter(id -> garden.settlement(id).path("state").asText().equals("ended"))
                .toList();
    }

    private void allEnd(Garden garden, List<String> posted) {
        Set<String> told = new HashSet<>();
        await("all have ended, and whom it concerns has been told")
                .atMost(AFTER_START)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    posted.stream()
                            .filter(id -> !told.contains(id) && garden.isTold(id))
                            .forEach(told::add);
                    return told.size() == posted.size();
                });
        for (String id : posted) {
            Order order = accepted.get(id);
            assertThat(garden.word(id)).as(order.number()).isEqualTo(order.outcome());
        }
    }

    /** All topologies, brands and captures; of twenty two are declined, one takes the issuer long, two go nowhere. */
    private static Order order(int kill, int i) {
        String number = "kill-" + kill + "-" + i;
        String capture = i % 2 == 0 ? "now" : "later";
        String paid = i % 2 == 0 ? "captured" : "authorized";
        return switch (i % 10) {
            case 0, 1 -> new Order(number, "100@demo", "brand-a", capture, null, paid);
            case 2 -> new Order(number, "103@demo", "brand-a", capture, null, paid);
            case 3 -> new Order(number, "103@demo", "brand-b", capture, null, paid);
            case 4 -> new Order(number, "107@demo", "brand-a", capture, null, paid);
            case 5, 6 -> new Order(number, "107@demo", "brand-b", capture, null, paid);
            case 7 -> new Order(number, "107@demo", "brand-c", capture, null, paid);
            case 8 ->
                i % 20 == 8
                        ? new Order(number, "slow@demo", "brand-a", capture, null, paid)
                        : new Order(number, "100@demo", "brand-b", capture, null, "unroutable");
            default -> new Order(number, "declined@demo", "brand-b", capture, null, "declined");
        };
    }
}
