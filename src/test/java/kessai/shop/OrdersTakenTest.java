package kessai.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kessai.wakeup.Brand;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.junit.jupiter.api.Test;

class OrdersTakenTest extends IngressFixture {

    private static final String INITIATION = String.join(
            "\r\n",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=us-ascii",
            "Content-Transfer-Encoding: Binary",
            "SET-Initiation-Type: Payment-Initiation",
            "SET-Version: 1.0",
            "SET-SET-URL: https://shop.example/set",
            "SET-Brand: brand-b",
            "SET-PurchAmt: 840 12950 -2",
            "",
            "1 x garden chair, é\r\n");

    @Test
    void anAcceptedOrderIsASettlementThatWakesItsTerminal() {
        HttpResponse<String> answer = post(order());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue("/settlements/" + id(answer));
        assertThat(json(answer.body())).isEqualTo(json("{\"id\": \"" + id(answer) + "\", \"state\": \"open\"}"));
        assertThat(settlements.find(id(answer))).isPresent();
        await().until(() -> delivered.messages().stream()
                .anyMatch(message -> message.address().equals("bridge.demo.wake-up")
                        && message.headers()
                                .get("KessaiSettlement")
                                .equals(id(answer).text())
                        && message.headers().get("KessaiTerminal").equals("107@demo")));
    }

    @Test
    void everyDemoOrderIsTaken() throws IOException {
        List<String> orders = Files.readAllLines(Path.of("src/main/resources/demo/orders.ndjson"), UTF_8);

        for (String line : orders) {
            ObjectNode order = (ObjectNode) json(line);
            String key = order.path("shop").asText().equals("books") ? BOOKS : GARDEN;
            order.put("terminal", "100@demo").remove("shop");
            order.put("order", order.path("order").asText() + "@" + "100");
            HttpResponse<String> answer = send(request("/settlements", key)
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(order.toString())));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
        assertThat(orders).hasSize(245);
    }

    @Test
    void aSettlementIsShownToItsShopOnly() {
        ObjectNode order = order("é / 1")
                .put("deadline", java.time.Instant.now().plusSeconds(60).toString());
        String id = id(post(order)).text();

        HttpResponse<String> shown = get("/settlements/" + id, GARDEN);

        assertThat(shown.statusCode()).isEqualTo(200);
        ObjectNode body = (ObjectNode) json(shown.body());
        assertThat(body.path("id").asText()).isEqualTo(id);
        assertThat(body.path("order").asText()).isEqualTo("é / 1");
        assertThat(body.path("amount")).isEqualTo(json("{\"currency\": \"USD\", \"value\": \"12.50\"}"));
        assertThat(body.path("brands")).isEqualTo(json("[\"brand-b\", \"brand-a\"]"));
        assertThat(body.path("state").asText()).isEqualTo("open");
        assertThat(body.path("outcome").isNull()).isTrue();
        assertThat(body.path("deadline").asText())
                .startsWith(order.path("deadline").asText().substring(0, 19));
        assertThat(get("/settlements/" + id, BOOKS).statusCode()).isEqualTo(404);
        assertThat(get("/settlements/" + id, OPERATOR).statusCode()).isEqualTo(403);
    }

    @Test
    void theJourneyIsTheOperators() {
        String path = "/operator/settlements/" + id(post(order())) + "/journey";

        HttpResponse<String> journey = get(path, OPERATOR);

        assertThat(journey.statusCode()).isEqualTo(200);
        assertThat(json(journey.body())).hasSize(1);
        assertThat(json(journey.body()).path(0).path("party").asText()).isEqualTo("shop/garden");
        assertThat(json(journey.body()).path(0).path("step").asText()).isEqualTo("accepted");
        assertThat(get(path, GARDEN).statusCode()).isEqualTo(403);
        assertThat(get(path, "").statusCode()).isEqualTo(401);
    }

    @Test
    void anInitiationMessageIsTakenAsItCame() {
        String order = "EDGE 4%20/%C3%A9" + UUID.randomUUID();

        HttpResponse<String> answer = initiation(INITIATION, order.replace(" ", "%20"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        WakeUp wakeUp = settlements.find(id(answer)).orElseThrow().wakeUp();
        assertThat(wakeUp.order().orElseThrow().text()).startsWith("EDGE 4 /é");
        assertThat(wakeUp.description().orElseThrow().octets()).isEqualTo("1 x garden chair, é\r\n".getBytes(UTF_8));
        assertThat(wakeUp.brands()).containsExactly(new Brand("brand-b"));
        assertThat(wakeUp.kept().fields()).containsEntry("SET-SET-URL", "https://shop.example/set");
        assertThat(WakeUpText.parse(WakeUpText.print(wakeUp))).isEqualTo(wakeUp);
    }

    @Test
    void anInitiationMessageIsRefusedByField() {
        HttpResponse<String> answer = initiation(INITIATION.replace("-2", "-3"), "1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).path("errors").path(0).path("field").asText())
                .isEqualTo("SET-PurchAmt");
    }

    private HttpResponse<String> initiation(String body, String order) {
        return send(request("/settlements", GARDEN)
                .header("Content-Type", "application/set-payment-initiation; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Kessai-Terminal", "107@demo")
                .header("Kessai-Order", order)
                .header("Kessai-Capture", "later")
                .POST(BodyPublishers.ofString(body)));
    }
}
