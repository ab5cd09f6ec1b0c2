package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What-if at an ingress whose bridge never answers. */
class WhatIfIngressTest extends IngressFixture {

    private static final String QUESTION =
            """
            {"terminal": "107@demo", "amount": {"currency": "USD", "value": "12.50"}, "brands": ["brand-b"]}""";

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    WhatIfSettings settings;

    @Test
    void aSilentBridgeIsSaidToBe() {
        HttpResponse<String> answer = send(asking(QUESTION));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the terminal's bridge does not answer");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void onlySoManyAreHeldAtOnceAndTheyHoldUpNobodyElse() {
        List<CompletableFuture<HttpResponse<String>>> held = IntStream.range(0, settings.mostAtOnce())
                .mapToObj(number -> sendLater(asking(QUESTION)))
                .toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> whatIfs.size() == settings.mostAtOnce());

        assertThat(send(asking(QUESTION)).body()).contains("too many ask this at once");
        assertThat(post(order()).statusCode()).isEqualTo(202);
        assertThat(held)
                .allSatisfy(one -> assertThat(one.join().body()).contains("the terminal's bridge does not answer"));
        await().atMost(Duration.ofSeconds(20)).until(() -> whatIfs.size() == 0);
    }

    @Test
    void whatASettlementIsOpenedWithIsTakenToo() {
        String whole = ORDER.replace("\"order\"", "\"capture\": \"later\", \"order\"");

        assertThat(send(asking(whole)).body()).contains("the terminal's bridge does not answer");
        assertThat(send(asking(QUESTION).header("Accept", "text/html")).statusCode())
                .isEqualTo(406);
        assertThat(send(request("/operator/what-if", OPERATOR)).statusCode()).isEqualTo(405);
        assertThat(send(asking(QUESTION, "")).statusCode()).isEqualTo(401);
    }

    private HttpRequest.Builder asking(String body) {
        return asking(body, OPERATOR);
    }

    private HttpRequest.Builder asking(String body, String key) {
        return request("/operator/what-if", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
