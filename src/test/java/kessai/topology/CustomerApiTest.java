package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kessai.bridge.TestPrompts;
import kessai.bridge.TestPrompts.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The customer's API")
class CustomerApiTest {

    private static final String AT = "/terminals/102@demo";

    private final TestPrompts prompts = new TestPrompts(Deployment.parts());
    private final Ingress shop = Deployment.ingress();
    private final ScreenClient screen = ScreenClient.at("102@demo");

    @AfterEach
    void nothingIsLeft() {
        prompts.endAll();
    }

    @Test
    void tellsTheTerminalAndWhoIsSignedIn() {
        JsonNode terminal = ScreenClient.json(screen.get(AT));

        assertThat(terminal.path("topology").asInt()).isEqualTo(102);
        assertThat(terminal.path("arrangement").asText()).isEqualTo("prompted");
        assertThat(terminal.path("user").asText()).isEqualTo("102@demo");
        assertThat(terminal.path("preselects").asBoolean()).isFalse();
    }

    @Test
    void showsTheOrderLineByLine() {
        String id = shop.post(Order.at("102@demo").item("盆栽"));

        JsonNode prompt = Deployment.customer("102@demo").awaitPrompt(id);

        assertThat(prompt.path("items").get(0).asText()).isEqualTo("1 x 盆栽, USD 129.50");
        assertThat(answer(prompt, "{\"decision\": \"declined\"}").statusCode()).isEqualTo(204);
        assertThat(shop.await(id).outcome()).isEqualTo("cancelled");
    }

    @Test
    void aSlaveIsDesignatedFromTheOffers() {
        String id = prompts.put(Question.slave("102@demo", "slave-b", "slave-c"));
        JsonNode prompt = asked(id);

        assertThat(prompt.path("kind").asText()).isEqualTo("designate-slave");
        HttpResponse<String> other = answer(prompt, Customer.chosen("sw-1"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ScreenClient.json(other)
                        .path("errors")
                        .get(0)
                        .path("expected")
                        .asText())
                .isEqualTo("one of [slave-b, slave-c]");
        assertThat(answer(prompt, Customer.chosen("slave-b")).statusCode()).isEqualTo(204);
        assertThat(prompts.answers(id)).containsExactly("chosen slave-b");
    }

    @Test
    void anAddressOfAnotherFormIsRefusedAndTheQuestionStaysOpen() {
        String id = prompts.put(Question.address("102@demo"));
        JsonNode prompt = asked(id);

        for (String wrong : List.of(
                "",
                " ",
                "Slave-B",
                "slave--b",
                "-slave",
                "slave-b ",
                "slave.b",
                "wallet/slave-b",
                "slave-b@demo",
                "vm:kill",
                "file:/etc/passwd",
                "http://169.254.169.254/",
                "wallet.slave-b.#",
                "ѕlave-b",
                "slave-b\\u0000",
                "x".repeat(200),
                "x".repeat(10_000))) {
            HttpResponse<String> refused = answer(prompt, Customer.chosen(wrong));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            JsonNode fault = ScreenClient.json(refused).path("errors").get(0);
            assertThat(fault.path("field").asText()).isEqualTo("wallet");
            assertThat(fault.path("expected").asText()).startsWith("a wallet's name");
            assertThat(fault.path("found").asText()).hasSizeLessThanOrEqualTo(64);
        }
        assertThat(asked(id)).isEqualTo(prompt);
        assertThat(answer(prompt, Customer.chosen("slave-b")).statusCode()).isEqualTo(204);
        assertThat(prompts.answers(id)).containsExactly("chosen slave-b");
    }

    @Test
    void aChoiceBeforehandIsShownAndTakenBack() {
        ScreenClient at101 = ScreenClient.at("101@demo");
        String selection = "/terminals/101@demo/selection";

        assertThat(at101.put(selection, "{\"wallet\": \"sw-2\", \"once\": true}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(at101.get(selection).body()).isEqualTo("{\"wallet\":\"sw-2\",\"once\":true}");
        assertThat(at101.delete(selection).statusCode()).isEqualTo(204);
        assertThat(at101.get(selection).statusCode()).isEqualTo(204);
        assertThat(screen.get(AT + "/selection").statusCode()).isEqualTo(409);
    }

    @Test
    void pastSettlementsComeByTheFiftyTheNewestFirst() {
        for (int i = 0; i < 51; i++) {
            String id = prompts.put(Question.slave("100@demo", "slave-b").of("EUR " + (i + 1) + ".00"));
            prompts.end(id, "captured", "brand-b", "");
        }
        ScreenClient at100 = ScreenClient.at("100@demo");

        JsonNode first = ScreenClient.json(at100.get("/terminals/100@demo/settlements"));
        String next = first.path("next").asText();
        JsonNode second = ScreenClient.json(at100.get("/terminals/100@demo/settlements?before=" + next));

        JsonNode newest = first.path("settlements").get(0);
        assertThat(first.path("settlements")).hasSize(50);
        assertThat(newest.path("amount").path("value").asText()).isEqualTo("51.00");
        assertThat(newest.path("outcome").asText()).isEqualTo("captured");
        assertThat(newest.path("brand").asText()).isEqualTo("brand-b");
        assertThat(second.path("settlements").findValuesAsText("value").get(0)).isEqualTo("1.00");
        for (String before : List.of("yesterday", "%2B1000000000-12-31T00:00:00Z_" + UUID.randomUUID())) {
            assertThat(at100.get("/terminals/100@demo/settlements?before=" + before)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void whatASettlementWasPaidWithIsRemembered() {
        Settled settled = shop.settle(Order.at("103@demo").with("brand-b"));

        ScreenClient at103 = ScreenClient.at("103@demo");
        JsonNode newest = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> find(at103, "103@demo", settled.id()),
                        shown -> shown.path("state").asText().equals("ended"));
        assertThat(newest.path("outcome").asText()).isEqualTo("captured");
        assertThat(newest.path("brand").asText()).isEqualTo("brand-b");
    }

    @Test
    void modulesSayWhatTheyAreBoundToAndKnow() {
        JsonNode modules = ScreenClient.json(ScreenClient.at("103@demo").get("/terminals/103@demo/modules"));

        assertThat(modules.toString())
                .isEqualTo("[{\"wallet\":\"sw-1\",\"brands\":[\"brand-a\"],\"knownSince\":null,\"confirmedAt\":null},"
                        + "{\"wallet\":\"sw-2\",\"brands\":[\"brand-b\"],\"knownSince\":null,\"confirmedAt\":null}]");
    }

    @Test
    void whatAWalletToldHasAnAge() {
        ScreenClient at104 = ScreenClient.at("104@demo");

        JsonNode first = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> ScreenClient.json(at104.get("/terminals/104@demo/modules"))
                                .get(0),
                        module -> !module.path("confirmedAt").isNull());

        assertThat(first.path("wallet").asText()).isEqualTo("sw-1");
        assertThat(first.path("brands").get(0).asText()).isEqualTo("brand-a");
    }

    private static JsonNode find(ScreenClient at, String terminal, String id) {
        for (JsonNode shown : ScreenClient.json(at.get("/terminals/" + terminal + "/settlements"))
                .path("settlements")) {
            if (shown.path("id").asText().equals(id)) {
                return shown;
            }
        }
        throw new AssertionError("the terminal does not know " + id);
    }

    private static JsonNode asked(String settlement) {
        return Deployment.customer("102@demo").awaitPrompt(settlement);
    }

    private HttpResponse<String> answer(JsonNode prompt, String json) {
        return screen.post(AT + "/prompts/" + prompt.path("id").asText() + "/answer", json);
    }
}
