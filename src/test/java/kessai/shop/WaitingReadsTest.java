package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kessai.journey.Outcome;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WaitingReadsTest extends IngressFixture {

    @Autowired
    Waits waits;

    private HttpRequest.Builder waiting(SettlementId id, int seconds) {
        return request("/settlements/" + id, GARDEN).header("Prefer", "wait=" + seconds);
    }

    @Test
    void aReadThatWaitsIsAnsweredWhenOutcomeAndJourneyAreThere() {
        SettlementId id = id(post(order()));
        CompletableFuture<HttpResponse<String>> read = sendLater(waiting(id, 20));
        await().until(() -> waits.size() > 0);

        settlements.end(id, Outcome.CAPTURED, Optional.of(new Brand("brand-b")), "approved");
        assertThat(json(get("/settlements/" + id, GARDEN).body()).path("state").asText())
                .isEqualTo("open");
        settlements.closeJourney(id);

        HttpResponse<String> answer = read.join();
        assertThat(answer.headers().firstValue("Preference-Applied")).hasValue("wait=20");
        assertThat(json(answer.body()).path("state").asText()).isEqualTo("ended");
        assertThat(json(answer.body()).path("outcome").asText()).isEqualTo("captured");
        assertThat(json(answer.body()).path("brand").asText()).isEqualTo("brand-b");
        assertThat(json(answer.body()).path("reason").asText()).isEqualTo("approved");
        assertThat(Instant.parse(json(answer.body()).path("endedAt").asText())).isBefore(Instant.now());
    }

    @Test
    void anOutcomeWaitsForItsJourneyNoLongerThanItsPatience() {
        SettlementId id = id(post(order()));
        CompletableFuture<HttpResponse<String>> read = sendLater(waiting(id, 20));
        await().until(() -> waits.size() > 0);
        Instant ended = Instant.now();

        settlements.end(id, Outcome.DECLINED, Optional.empty(), "the institution said no");

        assertThat(json(read.join().body()).path("state").asText()).isEqualTo("ended");
        assertThat(Duration.between(ended, Instant.now())).isBetween(Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    @Test
    void aWaitThatIsOverShowsTheSettlementAsItIs() {
        SettlementId id = id(post(order()));

        HttpResponse<String> answer = send(waiting(id, 1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("state").asText()).isEqualTo("open");
    }

    @Test
    void anEndedSettlementIsShownAtOnce() {
        SettlementId id = id(post(order()));
        settlements.end(id, Outcome.FAILED, Optional.empty(), "no");
        settlements.closeJourney(id);
        Instant asked = Instant.now();

        HttpResponse<String> answer = send(waiting(id, 20));

        assertThat(json(answer.body()).path("state").asText()).isEqualTo("ended");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nobodyWaitsForAnothersSettlement() {
        SettlementId id = id(post(order()));

        assertThat(send(waiting(id, 20).setHeader("Authorization", "Bearer " + BOOKS))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(waiting(id, 20).setHeader("Authorization", "Bearer nobody"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void fiveHundredWhoWaitHoldNobodyUpAndAreAllAnswered() {
        SettlementId id = id(post(order()));
        List<CompletableFuture<HttpResponse<String>>> reads =
                Stream.generate(() -> sendLater(waiting(id, 25))).limit(500).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> waits.size() >= 500);

        assertThat(post(order()).statusCode()).isEqualTo(202);
        settlements.end(id, Outcome.CAPTURED, Optional.empty(), "approved");
        settlements.closeJourney(id);

        assertThat(reads.stream().map(CompletableFuture::join).map(HttpResponse::body))
                .allMatch(body -> json(body).path("state").asText().equals("ended"));
        await().until(() -> waits.size() == 0);
    }

    @Test
    void anUnknownOutcomeIsShownAsUnknown() {
        SettlementId id = id(post(order()));
        settlements.markUnknown(id);

        assertThat(json(get("/settlements/" + id, GARDEN).body()).path("state").asText())
                .isEqualTo("unknown");
    }
}
