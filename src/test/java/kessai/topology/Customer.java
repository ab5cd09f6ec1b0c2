package kessai.topology;

import static org.awaitility.Awaitility.await;

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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kessai.demo.DemoFile;

/** A terminal's customer, over the API: looks at what waits, and answers. */
final class Customer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final DemoFile.Login login;

    Customer(URI base, DemoFile.Login login) {
        this.base = base;
        this.login = login;
    }

    /** The same, with a password of its own. */
    Customer withPassword(String password) {
        return new Customer(base, new DemoFile.Login(login.user(), password));
    }

    /**
     * Answers what is asked about a settlement until it has ended: the first that is offered, or slave-b; and no to what it
     * is to approve, and where its address was wrong.
     */
    Settled serve(Ingress shop, String settlement) {
        await().atMost(PATIENCE).until(() -> {
            asked(settlement).ifPresent(prompt -> answer(prompt, served(prompt)));
            return shop.journey(settlement).stream()
                    .anyMatch(step -> step.step().equals("outcome"));
        });
        return shop.await(settlement);
    }

    private static String served(JsonNode prompt) {
        return switch (prompt.path("kind").asText()) {
            case "approve" -> decision("declined");
            case "give-address" -> prompt.path("said").asText().isEmpty() ? chosen("slave-b") : decision("declined");
            default -> chosen(prompt.path("offers").get(0).asText());
        };
    }

    /** Waits until something is asked about a settlement. */
    JsonNode awaitPrompt(String settlement) {
        return await().atMost(PATIENCE)
                .until(() -> asked(settlement), Optional::isPresent)
                .orElseThrow();
    }

    /** What is asked about a settlement, if something is. */
    Optional<JsonNode> asked(String settlement) {
        return StreamSupport.stream(json(waiting()).spliterator(), false)
                .filter(prompt -> prompt.path("settlement").asText().equals(settlement))
                .findFirst();
    }

    HttpResponse<String> waiting() {
        return send(request(login.user(), "/prompts"));
    }

    /** What waits at another's terminal, asked with this one's password. */
    HttpResponse<String> waitingAt(String terminal) {
        return send(request(terminal, "/prompts"));
    }

    HttpResponse<String> answer(JsonNode prompt, String json) {
        return send(request(login.user(), "/prompts/" + prompt.path("id").asText() + "/answer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> preselects(String wallet, boolean once) {
        return send(request(login.user(), "/selection")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"wallet\": \"" + wallet + "\", \"once\": " + once + "}")));
    }

    /** Declines all that waits. */
    void declineAll() {
        json(waiting()).forEach(prompt -> answer(prompt, decision("declined")));
    }

    /** What was chosen beforehand, in JSON. */
    String selected() {
        return send(request(login.user(), "/selection")).body();
    }

    static String chosen(String wallet) {
        return "{\"decision\": \"chosen\", \"wallet\": \"" + wallet + "\"}";
    }

    static String decision(String word) {
        return "{\"decision\": \"" + word + "\"}";
    }

    static List<String> offers(JsonNode prompt) {
        return StreamSupport.stream(prompt.path("offers").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private HttpRequest.Builder request(String terminal, String path) {
        byte[] shown = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(base.resolve("/terminals/" + terminal + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(shown));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
