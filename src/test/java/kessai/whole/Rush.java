package kessai.whole;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Orders that are posted by many at once, each once; the shop may die meanwhile, so that some get no answer. */
final class Rush implements AutoCloseable {

    private static final int AT_ONCE = 32;

    private final ExecutorService shoppers = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, Order> accepted = new ConcurrentHashMap<>();
    private final Map<Order, IOException> unanswered = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> posts;

    /** It begins. */
    Rush(Garden garden, List<Order> orders) {
        posts = orders.stream()
                .map(order -> CompletableFuture.runAsync(() -> post(garden, order), shoppers))
                .toList();
    }

    private void post(Garden garden, Order order) {
        try {
            accepted.put(garden.post(order), order);
        } catch (IOException e) {
            unanswered.put(order, e);
        }
    }

    /** Waits until so many orders were accepted. */
    void awaitAccepted(int enough) {
        await("so many orders are accepted")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> accepted.size() >= enough || isOver());
    }

    /** Waits until every order was answered or cannot be answered any more. */
    void awaitOver() {
        posts.forEach(CompletableFuture::join);
    }

    private boolean isOver() {
        return posts.stream().allMatch(CompletableFuture::isDone);
    }

    /** The orders that were accepted, by settlement. */
    Map<String, Order> accepted() {
        return new HashMap<>(accepted);
    }

    /** The orders of which nobody knows whether they were accepted, and why. */
    Map<Order, IOException> unanswered() {
        return Map.copyOf(unanswered);
    }

    @Override
    public void close() {
        shoppers.shutdown();
    }
}
