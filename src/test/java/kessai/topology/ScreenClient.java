package kessai.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kessai.demo.DemoFile;

/** A browser without a face: keeps the session's cookie, shows its token, and listens to events. */
final class ScreenClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "/terminals/session";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base = Deployment.base();
    private String cookie = "";
    private String token = "";

    /** Signs in with a terminal's own password. */
    static ScreenClient at(String terminal) {
        ScreenClient client = new ScreenClient();
        DemoFile.Login login = Deployment.login(terminal);
        HttpResponse<String> answer = client.signIn(login.user(), login.password());
        client.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        client.token = json(answer).path("csrf").asText();
        return client;
    }

    HttpResponse<String> signIn(String terminal, String password) {
        String body = JSON.createObjectNode()
                .put("terminal", terminal)
                .put("password", password)
                .toString();
        return send(request(SESSION).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> session() {
        return get(SESSION);
    }

    HttpResponse<String> signOut() {
        return send(request(SESSION).DELETE());
    }

    /** The same session on a page that does not know the token. */
    ScreenClient forged(String otherToken) {
        ScreenClient forged = new ScreenClient();
        forged.cookie = cookie;
        forged.token = otherToken;
        return forged;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As a page's script does it in a browser. */
    HttpResponse<String> getFromPage(String path) {
        return send(request(path).header("Sec-Fetch-Site", "same-origin").GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** Opens an event stream. */
    Events listen(String terminal) {
        HttpRequest request = request("/terminals/" + terminal + "/events").build();
        try {
            return new Events(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (!token.isEmpty()) {
            request.header("X-CSRF-Token", token);
        }
        return request;
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

    /** An event stream, read as it comes. */
    static final class Events implements AutoCloseable {

        private final List<JsonNode> states = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private final int status;
        private volatile boolean ended;

        private Events(HttpResponse<InputStream> answer) {
            status = answer.statusCode();
            body = answer.body();
            Thread reader = new Thread(this::read, "events");
            reader.setDaemon(true);
            reader.start();
        }

        int status() {
            return status;
        }

        boolean isEnded() {
            return ended;
        }

        /** The states that were told up to now. */
        List<JsonNode> states() {
            return states;
        }

        /** Whether the last state has a question about a settlement. */
        boolean asks(String settlement) {
            return !states.isEmpty()
                    && states.get(states.size() - 1)
                            .path("prompts")
                            .findValuesAsText("settlement")
                            .contains(settlement);
        }

        /** How a settlement has ended, by the last state. */
        String outcome(String settlement) {
            for (JsonNode shown : states.get(states.size() - 1).path("settlements")) {
                if (shown.path("id").asText().equals(settlement)) {
                    return shown.path("outcome").asText("");
                }
            }
            return "";
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:{")) {
                        states.add(json(line.substring("data:".length())));
                    }
                }
            } catch (IOException closed) {
                // whoever listened has gone, or the server has
            } finally {
                ended = true;
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
