package kessai.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Does over HTTP what a shop and an operator do: posts orders, waits for outcomes, reads a journey. */
final class IngressClient {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final String WAIT = "wait=20";
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final DemoFile keys;

    IngressClient(URI base, DemoFile keys) {
        this.base = base;
        this.keys = keys;
    }

    /** Posts an order and waits until it has ended. */
    Settlement settle(DemoOrder order) throws InterruptedException {
        String key = keys.shops().getOrDefault(order.shop(), "");
        String location = post(order, key);
        while (true) {
            Settlement settlement = read(location, key);
            if (settlement.isEnded()) {
                return settlement;
            }
        }
    }

    /** The journey of a settlement. */
    List<JourneyStep> journey(String id) throws InterruptedException {
        HttpResponse<String> answer = send(request("/operator/settlements/" + id + "/journey", keys.operator())
                .GET()
                .build());
        return parse(expect(OK, answer), new TypeReference<List<JourneyStep>>() {});
    }

    /** How many messages the broker has taken so far, by its own meters; none: it runs elsewhere. */
    OptionalDouble messages() throws InterruptedException {
        String meters = expect(
                OK, send(request("/actuator/prometheus", keys.operator()).GET().build()));
        return meters.lines()
                .filter(line -> line.startsWith("artemis_messages_added{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum);
    }

    private String post(DemoOrder order, String key) throws InterruptedException {
        HttpRequest request = request("/settlements", key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + order.idempotencyKey() + '"')
                .POST(HttpRequest.BodyPublishers.ofString(order.body()))
                .build();
        HttpResponse<String> answer = send(request);
        expect(ACCEPTED, answer);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IngressRefused("an accepted order came back without its location"));
    }

    private Settlement read(String location, String key) throws InterruptedException {
        HttpRequest request =
                request(location, key).header("Prefer", WAIT).GET().build();
        return parse(expect(OK, send(request)), new TypeReference<Settlement>() {});
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(REQUEST_LIMIT)
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IngressRefused(
                    request.method() + " " + request.uri().getPath() + ": no answer, " + e.getMessage());
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IngressRefused(answer.request().method() + " "
                    + answer.request().uri().getPath() + ": expected " + status + ", found " + answer.statusCode() + " "
                    + answer.body());
        }
        return answer.body();
    }

    private static <T> T parse(String body, TypeReference<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (IOException e) {
            throw new IngressRefused("an answer that is not what the API describes: " + e.getMessage());
        }
    }
}
