package kessai.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersRefusedTest extends IngressFixture {

    static Stream<Arguments> badOrders() {
        try (InputStream in = OrdersRefusedTest.class.getResourceAsStream("/orders/bad-orders.ndjson")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(IngressFixture::json)
                    .map(line -> Arguments.of(line.path("why").asText(), line.path("body")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badOrders")
    void everyBadOrderIsRefusedByFieldAndNothingIsStored(String why, ObjectNode order) {
        if (!order.has("terminal")) {
            order.put("terminal", "107@demo");
        }
        long before = stored();

        HttpResponse<String> answer = post(order);

        assertThat(answer.statusCode()).as(why).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").asText()).startsWith("urn:kessai:problem:");
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("errors").path(0).path("field").asText()).startsWith("/");
        assertThat(problem.path("errors").path(0).path("expected").asText()).isNotEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/order | '' | 422",
                "/order | 'a\\u0007b' | 422",
                "/order | 'a\\u0085b' | 422",
                "/order | '\\ud83d' | 422",
                "/terminal | '107@demo@demo' | 422",
                "/terminal | '107@demo\\n' | 422",
                "/terminal | '-107@demo' | 422",
                "/terminal | '107@nowhere' | 422",
                "/amount/value | '01.00' | 422",
                "/amount/value | '1.' | 422",
                "/amount/value | '10000000000000.00' | 422",
                "/amount/currency | 'XAU' | 422",
                "/brands/0 | '' | 422",
                "/brands/0 | 'a:b:c' | 422",
                "/brands/0 | 'a/b' | 422",
                "/items/0/name | '' | 422",
                "/items/0/name | 'a\\nb' | 422",
                "/items/0/price | '-1' | 422",
                "/capture | 'NOW' | 422",
                "/deadline | 'tomorrow' | 422",
                "/deadline | '2026-11-23T06:00Z' | 422",
                "/deadline | '2001-01-01T00:00:00Z' | 422",
                "/deadline | '2099-01-01T00:00:00Z' | 422",
                "/shop | 'books' | 403",
                "/more | 'x' | 422"
            })
    void aValueThatIsNotAsItMustBeIsNamed(String pointer, String value, int status) {
        String changed = withValue(pointer, "\"" + value + "\"");

        HttpResponse<String> answer = post(changed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).path("errors").path(0).path("field").asText())
                .isEqualTo(pointer);
    }

    @Test
    void aBridgeThatNobodyKnowsIsAProblemOfItsOwn() {
        long before = stored();

        HttpResponse<String> answer = post(order().put("terminal", "107@nowhere"));

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:kessai:problem:bridge-unknown");
        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("/terminal");
        assertThat(problem.path("errors").path(0).path("found").asText()).isEqualTo("107@nowhere");
        assertThat(stored()).isEqualTo(before);
    }

    /** Sets a value by its pointer, and writes it as it is given, escapes and all. */
    private static String withValue(String pointer, String json) {
        ObjectNode order = order();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = order.at(pointer.substring(0, last));
        if (parent instanceof ObjectNode object) {
            object.put(pointer.substring(last + 1), "@@@");
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(pointer.substring(last + 1)), "@@@");
        }
        return order.toString().replace("\"@@@\"", json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/items/0/quantity | 0",
                "/items/0/quantity | 1.5",
                "/items/0/quantity | \"1\"",
                "/amount/value | 10.00",
                "/brands/0 | null",
                "/items/0 | []"
            })
    void aValueOfAnotherKindIsNamed(String pointer, String value) {
        HttpResponse<String> answer = post(withValue(pointer, value));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer.body()).path("errors").path(0).path("field").asText())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/items/0/quantity | 1e400 | at least 1 and at most 1000000000 | 1E+400",
                "/items/0/quantity | 0 | at least 1 and at most 1000000000 | 0",
                "/items/0 | [] | object | array",
                "/items | {} | array | object",
                "/items | [] | at least 1 entries | 0 entries"
            })
    void whatWasExpectedAndFoundIsSaidInWordsThatHold(String pointer, String value, String expected, String found) {
        JsonNode fault =
                json(post(withValue(pointer, value)).body()).path("errors").path(0);

        assertThat(fault.path("field").asText()).isEqualTo(pointer);
        assertThat(fault.path("expected").asText()).isEqualTo(expected);
        assertThat(fault.path("found").asText()).isEqualTo(found);
    }

    @Test
    void whatIsTooDeepIsSaidToBe() {
        assertThat(json(post("[".repeat(5000)).body()).path("detail").asText())
                .contains("at most 16 levels, found \"one that is deeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "not json",
                "{\"order\": \"1\", \"order\": \"2\"}",
                "{} {}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "{\"order\": 1111111111111111111111111111111111111111111111111111111111111111111111}"
            })
    void whatIsNotJsonIsMalformed(String body) {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("urn:kessai:problem:request-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "null"})
    void whatIsNoObjectIsNoOrder(String body) {
        assertThat(post(body).statusCode()).isEqualTo(422);
    }

    @Test
    void noMoreThan64CharactersAreRepeated() {
        HttpResponse<String> answer = post(order().put("capture", "x".repeat(500)));

        assertThat(answer.body()).contains("x".repeat(64)).doesNotContain("x".repeat(65));
    }

    @Test
    void theEdgesOfWhatIsAllowedAreTaken() {
        assertThat(post(order("🔥".repeat(64))).statusCode()).isEqualTo(202);
        ObjectNode edges = order().put("terminal", "a".repeat(39) + "@demo")
                .put("deadline", Instant.now().plusSeconds(86_000).toString());
        edges.putObject("amount").put("currency", "USD").put("value", "9999999999999.99");
        edges.putArray("brands").add("b".repeat(40)).add("Visa:Gold").add("American Express");
        assertThat(post(edges).statusCode()).isEqualTo(202);
    }
}
