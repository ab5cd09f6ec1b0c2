package kessai.whole;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kessai.demo.DemoFile;

/** The shop {@code garden}: posts orders over HTTP and reads how they ended; and the operator, who reads journeys. */
final class Garden {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final DemoFile keys;

    Garden(URI base, DemoFile keys) {
        this.base = base;
        this.keys = keys;
    }

    /**
     * Posts an order.
     *
     * @return the settlement's id when it was accepted
     * @throws IOException if there is no answer: whether it was accepted is not known
     */
    String post(Order order) throws IOException {
        Instant posted = Instant.now();
        try {
            HttpResponse<String> answer = http.send(
                    request("/settlements", garden())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", order.number())
                            .POST(HttpRequest.BodyPublishers.ofString(order.json()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return parsed(ACCEPTED, answer).path("id").asText();
        } catch (IOException e) {
            throw new IOException("no answer after " + Duration.between(posted, Instant.now()) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Posts an order that must be accepted. */
    String accepted(Order order) {
        try {
            return post(order);
        } catch (IOException e) {
            throw new UncheckedIOException("the order " + order.number(), e);
        }
    }

    JsonNode settlement(String id) {
        return get("/settlements/" + id, garden());
    }

    /** The word for it as it is now. */
    String word(String id) {
        return word(settlement(id));
    }

    /** {@code open}, {@code unknown}, or the outcome once it has ended. */
    static String word(JsonNode settlement) {
        return settlement.path("state").asText().equals("ended")
                ? settlement.path("outcome").asText()
                : settlement.path("state").asText();
    }

    /** The journey, as {@code party step detail}. */
    List<String> journey(String id) {
        List<String> lines = new ArrayList<>();
        get("/operator/settlements/" + id + "/journey", keys.operator())
                .forEach(line -> lines.add(line.path("party").asText() + " "
                        + line.path("step").asText() + " " + line.path("detail").asText()));
        return lines;
    }

    /**
     * Waits until shop, wallet and terminal all know how it ended, and gives it. The shop answers when it has: who asks again
     * and again takes the processors from what is to be settled.
     */
    JsonNode awaitTold(String id, Instant limit) {
        long left = Math.max(1, Duration.between(Instant.now(), limit).toMillis());
        return await("all know how " + id + " ended")
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMillis(left))
                .until(
                        () -> sent(request("/settlements/" + id, garden()).header("Prefer", "wait=10")),
                        settlement -> isTold(id, word(settlement)));
    }

    private boolean isTold(String id, String word) {
        return !word.equals("open")
                && !word.equals("unknown")
                && journey(id).stream().anyMatch(line -> line.matches("terminal/\\S+ outcome .*"));
    }

    private String garden() {
        return keys.shops().getOrDefault("garden", "");
    }

    private JsonNode get(String path, String key) {
        try {
            return sent(request(path, key));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return parsed(OK, http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private static JsonNode parsed(int expected, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.uri().getPath() + ": expected " + expected + ", found "
                    + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
