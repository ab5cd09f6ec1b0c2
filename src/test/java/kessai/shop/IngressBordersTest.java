package kessai.shop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kessai.store.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngressBordersTest extends IngressFixture {

    /** What a response may have; the first line is ours, the others are Tomcat's and Spring Security's. */
    private static final Set<String> HEADERS = Set.of(
            "content-type",
            "location",
            "preference-applied",
            "www-authenticate",
            "allow",
            "retry-after",
            "content-length",
            "transfer-encoding",
            "date",
            "connection",
            "keep-alive",
            "cache-control",
            "pragma",
            "expires",
            "vary",
            "x-content-type-options",
            "x-xss-protection",
            "x-frame-options");

    @Test
    void noHeaderThatCameInGoesOutOrOn() {
        String secret = "secret" + UUID.randomUUID();
        HttpResponse<String> answer =
                send(posting(order().toString(), UUID.randomUUID().toString())
                        .uri(URI.create("http://127.0.0.1:" + port
                                + "/settlements?JMSPriority=9&CamelJmsDestinationName=" + secret))
                        .header("X-Secret", secret)
                        .header("Cookie", secret)
                        .header("JMSReplyTo", secret)
                        .header("CamelHttpResponseCode", "299")
                        .header("cAmelJmsDestinationName", secret)
                        .header("KessaiSettlement", secret)
                        .header("breadcrumbId", secret));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().map().keySet()).isSubsetOf(HEADERS);
        assertThat(answer.headers().map().toString()).doesNotContain(secret, GARDEN);
        await().until(() -> delivered.messages().stream().anyMatch(message -> isFor(message, answer)));
        assertThat(delivered.messages().stream().filter(message -> isFor(message, answer)))
                .allMatch(message -> !message.headers().toString().contains(secret))
                .allMatch(message -> message.headers()
                        .keySet()
                        .equals(Set.of(
                                "KessaiSettlement",
                                "KessaiTerminal",
                                "KessaiShop",
                                "KessaiProtocol",
                                "KessaiMessageType",
                                "KessaiDeadline")));
    }

    private static boolean isFor(Posted message, HttpResponse<String> answer) {
        return id(answer).text().equals(message.headers().get("KessaiSettlement"));
    }

    @Test
    void aProblemHasNoHeaderThatCameInEither() {
        HttpResponse<String> answer =
                send(posting("{}", "k").header("X-Secret", "secret").header("Cookie", "secret"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().map().keySet()).isSubsetOf(HEADERS);
        assertThat(answer.headers().map().toString()).doesNotContain("secret", GARDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/actuator/health"})
    void whatIsForEverybodyNeedsNoKey(String path) {
        for (String method : List.of("GET", "HEAD")) {
            assertThat(send(request(path, "").method(method, BodyPublishers.noBody()))
                            .statusCode())
                    .as(method)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /settlements, 405",
        "HEAD, /settlements/6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab, 405",
        "DELETE, /settlements/6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab, 405",
        "GET, /settlements/6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab, 404",
        "GET, /settlements/1, 404",
        "GET, /nothing, 404",
        "GET, /settlements/1/2, 404",
        "GET, /settlements/, 404",
        "GET, /%73ettlements, 405",
        "GET, /operator/settlements/6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab/journey, 403",
        "GET, /actuator/prometheus, 403",
        "GET, //settlements, 400",
        "GET, /settlements;a=b, 400",
        "TRACE, /settlements, 400",
        "FOO, /settlements, 400"
    })
    void whatIsNotOfferedIsAProblem(String method, String path, int status) {
        HttpResponse<String> answer = send(request(path, GARDEN).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        if (!method.equals("HEAD")) {
            assertThat(json(answer.body()).path("status").asInt()).isEqualTo(status);
            assertThat(json(answer.body()).path("type").asText()).startsWith("urn:kessai:problem:");
            assertThat(json(answer.body()).path("detail").asText())
                    .matches(detail -> status != 400 || detail.startsWith("expected"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type | text/plain | 415",
                "Content-Type | application/json; charset=utf-16 | 415",
                "Content-Type | application/x-www-form-urlencoded | 415",
                "Content-Type | nonsense | 415",
                "Accept | text/html | 406",
                "Accept | application/json | 202",
                "Accept | application/problem+json, */*;q=0.1 | 202",
                "Authorization | Bearer nobody-nobody-nobody | 401",
                "Authorization | Basic Z2FyZGVuOmdhcmRlbg== | 401",
                "Authorization | Bearer operator-operator-operator | 403"
            })
    void aHeaderDecides(String name, String value, int status) {
        HttpResponse<String> answer =
                send(posting(order().toString(), UUID.randomUUID().toString()).setHeader(name, value));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue(status == 202 ? "application/json" : "application/problem+json");
    }

    @Test
    void withoutAKeyNobodyGetsIn() {
        HttpResponse<String> answer = get("/settlements/1", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(get("/nothing", "").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aLongBodyIsRefusedWhetherItsLengthIsSaidOrNot() {
        byte[] body = " ".repeat(64 * 1024 + 1).getBytes(US_ASCII);

        HttpResponse<String> said =
                send(posting("", UUID.randomUUID().toString()).POST(BodyPublishers.ofByteArray(body)));
        HttpResponse<String> chunked = send(posting("", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(json(chunked.body()).path("type").asText()).isEqualTo("urn:kessai:problem:too-large");
    }

    @Test
    void aBodyOf64KiBIsRead() {
        String order = order().toString();

        HttpResponse<String> answer = post(order + " ".repeat(64 * 1024 - order.length()));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void whatTomcatCannotReadIsAProblemToo() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /a{b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "urn:kessai:problem:request-malformed");
        }
    }

    @Test
    void theDocumentAndHealthAreForEverybody() {
        HttpResponse<String> document = get("/openapi.yaml", "");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(document.body()).startsWith("openapi: 3.1.0");
        assertThat(get("/actuator/health", "").body()).doesNotContain("components");
        assertThat(get("/actuator/health", OPERATOR).body()).contains("components");
        assertThat(get("/actuator/prometheus", OPERATOR).statusCode()).isEqualTo(200);
    }
}
