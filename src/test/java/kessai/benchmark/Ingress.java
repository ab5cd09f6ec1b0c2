package kessai.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kessai.demo.DemoFile;

/** What shops do over HTTP: post an order, then wait until it is shown as ended. No thread waits here. */
final class Ingress {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger numbers = new AtomicInteger();
    private final URI base;
    private final String operator;
    private final List<Map.Entry<String, String>> shops;

    Ingress(URI base, Path data) {
        DemoFile keys = DemoFile.in(data);
        this.base = base;
        this.operator = keys.operator();
        this.shops = List.copyOf(keys.shops().entrySet());
    }

    /**
     * What was posted.
     *
     * @param location where the settlement is shown
     * @param key of the shop that may see it
     */
    record Posted(String location, String key) {}

    /** Settles a new order; completes with the outcome, or with the failure that kept it from one. */
    CompletableFuture<String> settle(Course course) {
        return post(course).thenCompose(posted -> ended(posted.location(), posted.key()));
    }

    /** Posts a new order; completes when it is accepted. */
    CompletableFuture<Posted> post(Course course) {
        int number = numbers.incrementAndGet();
        Map.Entry<String, String> shop = shops.get(number % shops.size());
        String order = shop.getKey() + "-" + course.topology() + "-" + number;
        HttpRequest post = request("/settlements", shop.getValue())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + order + '"')
                .POST(HttpRequest.BodyPublishers.ofString(body(course, order, number)))
                .build();
        return http.sendAsync(post, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Posted(
                        expect(ACCEPTED, answer)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow(),
                        shop.getValue()));
    }

    private CompletableFuture<String> ended(String location, String key) {
        HttpRequest read = request(location, key).header("Prefer", "wait=20").build();
        return http.sendAsync(read, HttpResponse.BodyHandlers.ofString()).thenCompose(answer -> {
            JsonNode shown = parse(expect(OK, answer).body());
            return "ended".equals(shown.path("state").asText())
                    ? CompletableFuture.completedFuture(shown.path("outcome").asText())
                    : ended(location, key);
        });
    }

    /** The application's meters as they are now. */
    Meters meters() {
        HttpRequest read = request("/actuator/prometheus", operator).build();
        return new Meters(expect(
                        OK,
                        http.sendAsync(read, HttpResponse.BodyHandlers.ofString())
                                .join())
                .body());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private static String body(Course course, String order, int number) {
        String brand = course.brands().get(number % course.brands().size());
        return """
                {"order": "%s", "terminal": "%s", "amount": {"currency": "EUR", "value": "147.50"}, "brands": ["%s"],
                 "items": [{"name": "desk lamp", "quantity": 1, "price": "42.00"},
                           {"name": "printer paper A4, 5 x 500", "quantity": 1, "price": "27.35"},
                           {"name": "running shoes", "quantity": 1, "price": "78.15"}]}
                """
                .formatted(order, course.terminal(), brand);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().method() + " "
                    + answer.request().uri().getPath() + ": expected " + status + ", found " + answer.statusCode());
        }
        return answer;
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
