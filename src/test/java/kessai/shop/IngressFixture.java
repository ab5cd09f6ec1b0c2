package kessai.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kessai.party.PartyName;
import kessai.store.Stores;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running ingress, and a caller of it. All that extend it share one server. */
@SpringBootTest(
        classes = IngressParts.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kessai.shop.journey-patience=600ms",
            "logging.file.name=",
            "management.prometheus.metrics.export.enabled=true",
            "management.endpoint.health.validate-group-membership=false"
        })
abstract class IngressFixture {

    static final String GARDEN = "garden-garden-garden-garden";
    static final String BOOKS = "books-books-books-books-books";
    static final String OPERATOR = "operator-operator-operator";

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final String ORDER =
            """
            {"order": "A-1", "terminal": "107@demo", "amount": {"currency": "USD", "value": "12.50"},
             "brands": ["brand-b", "brand-a"], "items": [{"name": "chair", "quantity": 1, "price": "12.50"}]}""";

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    ApiKeys keys;

    @Autowired
    Settlements settlements;

    @Autowired
    IngressParts.Delivered delivered;

    @BeforeEach
    void letCallersIn() {
        keys.register(new ShopName("garden"), GARDEN);
        keys.register(new ShopName("books"), BOOKS);
        keys.registerOperator(OPERATOR);
    }

    static ObjectNode order() {
        return order(UUID.randomUUID().toString());
    }

    static ObjectNode order(String number) {
        ObjectNode order = (ObjectNode) json(ORDER);
        return order.put("order", number);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    HttpRequest.Builder posting(String body, String idempotencyKey) {
        return request("/settlements", GARDEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(JsonNode order) {
        return post(order.toString());
    }

    HttpResponse<String> post(String body) {
        return send(posting(body, "\"" + UUID.randomUUID() + "\""));
    }

    HttpResponse<String> get(String path, String key) {
        return send(request(path, key));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static SettlementId id(HttpResponse<String> accepted) {
        return new SettlementId(json(accepted.body()).path("id").asText());
    }

    long stored() {
        return stores.open(PartyName.shop("demo"))
                .jdbc()
                .sql("select (select count(*) from settlement) + (select count(*) from idempotency)"
                        + " + (select count(*) from journey)")
                .query(Long.class)
                .single();
    }
}
