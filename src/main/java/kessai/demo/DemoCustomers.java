package kessai.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration's customers: they answer what their terminals ask, over the same API as everybody. They choose the wallet,
 * or designate the slave, whose brand the shop wants most, and decline what is above the terminal's limit. They leave a terminal
 * to the person who has its screen open.
 */
final class DemoCustomers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCustomers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 200;
    private static final int OK = 200;
    private static final String GIVE_ADDRESS = "give-address";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "demo-customers");
        thread.setDaemon(true);
        return thread;
    });
    private final URI base;
    private final Map<String, DemoFile.Login> terminals;
    private final Map<String, List<String>> brandsOf;
    private final List<String> slaves;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Waiting(String id, String kind, List<String> brands, List<String> offers, String said) {}

    /**
     * Customers at work on a running system.
     *
     * @param brandsOf what each wallet settles, as a customer knows from its contract
     * @param slaves the wallets that are reached through masters
     */
    DemoCustomers(
            URI base, Map<String, DemoFile.Login> terminals, Map<String, List<String>> brandsOf, List<String> slaves) {
        this.base = base;
        this.terminals = terminals;
        this.brandsOf = brandsOf;
        this.slaves = slaves;
        ScheduledFuture<?> unused = clockwork.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        terminals.forEach((terminal, login) -> {
            try {
                List<Waiting> waiting = waiting(terminal, login);
                if (waiting.isEmpty() || isLookedAt(terminal, login)) {
                    return;
                }
                for (Waiting prompt : waiting) {
                    answer(terminal, login, prompt);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("the customer of {} could not look at what waits: {}", terminal, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<Waiting> waiting(String terminal, DemoFile.Login login) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(terminal, "/prompts", login).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("expected 200, found " + answer.statusCode());
        }
        return JSON.readValue(answer.body(), new TypeReference<List<Waiting>>() {});
    }

    /** Where a person has the screen open, that person is the customer. */
    private boolean isLookedAt(String terminal, DemoFile.Login login) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(terminal, "", login).GET().build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("watched").asBoolean();
    }

    private void answer(String terminal, DemoFile.Login login, Waiting prompt)
            throws IOException, InterruptedException {
        HttpRequest request = request(terminal, "/prompts/" + prompt.id() + "/answer", login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(decided(prompt))))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        LOG.debug("the customer of {} answered {}: {}", terminal, prompt.kind(), answer.statusCode());
    }

    private Map<String, String> decided(Waiting prompt) {
        if (prompt.kind().equals(GIVE_ADDRESS)) {
            return given(prompt);
        }
        if (prompt.offers().isEmpty()) {
            return Map.of("decision", "declined");
        }
        String wallet = prompt.brands().stream()
                .flatMap(brand -> prompt.offers().stream()
                        .filter(offer -> brandsOf.getOrDefault(offer, List.of()).contains(brand)))
                .findFirst()
                .orElse(prompt.offers().get(0));
        return Map.of("decision", "chosen", "wallet", wallet);
    }

    /** Knows one slave for a brand: asked again, since that was not the one, it gives up. */
    private Map<String, String> given(Waiting prompt) {
        return prompt.brands().stream()
                .filter(brand -> prompt.said().isEmpty())
                .flatMap(brand -> slaves.stream()
                        .filter(slave -> brandsOf.getOrDefault(slave, List.of()).contains(brand)))
                .findFirst()
                .map(slave -> Map.of("decision", "chosen", "wallet", slave))
                .orElse(Map.of("decision", "declined"));
    }

    private HttpRequest.Builder request(String terminal, String path, DemoFile.Login login) {
        String shown = login.user() + ":" + login.password();
        return HttpRequest.newBuilder(base.resolve("/terminals/" + terminal + path))
                .timeout(REQUEST_LIMIT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
