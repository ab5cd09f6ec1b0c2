package kessai.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import kessai.demo.DemoFile;

/** Calls the ingress as the shops and as the operator, and keeps every answer. */
final class Ingress {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READS = 6;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final URI base;
    private final DemoFile keys;

    Ingress(URI base, DemoFile keys) {
        this.base = base;
        this.keys = keys;
    }

    /** Posts an order and waits until it has ended. */
    Settled settle(Order order) {
        return await(order.shop(), post(order));
    }

    /** Posts an order; gives its settlement's id. */
    String post(Order order) {
        HttpResponse<byte[]> answer = send(request("/settlements", key(order.shop()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"')
                .POST(BodyPublishers.ofString(order.json())));
        if (answer.statusCode() != 202) {
            throw new AssertionError("not accepted: " + text(answer));
        }
        return json(answer).path("id").asText();
    }

    /** Waits until a settlement of shop garden has ended. */
    Settled await(String id) {
        return await("garden", id);
    }

    private Settled await(String shop, String id) {
        for (int i = 0; i < READS; i++) {
            JsonNode shown = json(send(request("/settlements/" + id, key(shop)).header("Prefer", "wait=20")));
            if (shown.path("state").asText().equals("ended")) {
                return new Settled(
                        id,
                        shown.path("outcome").asText(),
                        shown.path("brand").asText(""),
                        shown.path("reason").asText(""),
                        journey(id));
            }
        }
        throw new AssertionError("the settlement " + id + " does not end; its journey is " + journey(id));
    }

    /** What happened to a settlement up to now. */
    List<Settled.Step> journey(String id) {
        List<Settled.Step> steps = new ArrayList<>();
        json(send(request("/operator/settlements/" + id + "/journey", keys.operator())))
                .forEach(line -> steps.add(new Settled.Step(
                        line.path("party").asText(),
                        line.path("step").asText(),
                        line.path("detail").asText())));
        return steps;
    }

    /** What health tells the operator. */
    JsonNode health() {
        return json(send(request("/actuator/health", keys.operator())));
    }

    /** Whatever else is answered to a reader. */
    String read(String path) {
        return text(send(request(path, keys.operator())));
    }

    /** What is answered to shop garden, with the status before it. */
    String readAsShop(String path) {
        HttpResponse<byte[]> answer = send(request(path, key("garden")));
        return answer.statusCode() + " " + text(answer);
    }

    /** What the operator is answered who asks what would become of a wake-up, with the status before it. */
    String whatIf(String json) {
        return whatIf(json, keys.operator());
    }

    /** The same, asked by shop garden. */
    String whatIfAsShop(String json) {
        return whatIf(json, key("garden"));
    }

    private String whatIf(String json, String key) {
        HttpResponse<byte[]> answer = send(request("/operator/what-if", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        return answer.statusCode() + " " + text(answer);
    }

    /** All answers up to now, with their headers. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    private String key(String shop) {
        return keys.shops().get(shop);
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answers.add(answer.headers().map() + "\n" + text(answer));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(answer), e);
        }
    }
}
