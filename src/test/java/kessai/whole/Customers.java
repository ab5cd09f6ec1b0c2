package kessai.whole;

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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kessai.demo.DemoFile;

/** The customers of all terminals, over the API: they see what waits, and answer. */
final class Customers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final DemoFile keys;

    /** A question that waits. */
    record Question(String id, String terminal, String kind) {}

    Customers(URI base, DemoFile keys) {
        this.base = base;
        this.keys = keys;
    }

    /** What waits at some terminals, by settlement. */
    Map<String, Question> waiting(Collection<String> terminals) {
        Map<String, Question> found = new TreeMap<>();
        for (String terminal : terminals) {
            HttpResponse<String> answer = send(request(terminal, "/prompts"));
            if (answer.statusCode() != OK) {
                throw new AssertionError("expected what waits at " + terminal + ", found " + answer.statusCode());
            }
            parsed(answer)
                    .forEach(shown -> found.put(
                            shown.path("settlement").asText(),
                            new Question(
                                    shown.path("id").asText(),
                                    terminal,
                                    shown.path("kind").asText())));
        }
        return found;
    }

    /** Agrees; with a wallet, where one is asked for. */
    HttpResponse<String> agree(Question question, Optional<String> wallet) {
        return answer(
                question,
                wallet.map(name -> "{\"decision\": \"chosen\", \"wallet\": \"" + name + "\"}")
                        .orElse("{\"decision\": \"approved\"}"));
    }

    HttpResponse<String> decline(Question question) {
        return answer(question, "{\"decision\": \"declined\"}");
    }

    private HttpResponse<String> answer(Question question, String json) {
        return send(request(question.terminal(), "/prompts/" + question.id() + "/answer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String terminal, String path) {
        DemoFile.Login login =
                Optional.ofNullable(keys.terminals().get(terminal)).orElseThrow();
        byte[] shown = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(base.resolve("/terminals/" + terminal + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(shown));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
