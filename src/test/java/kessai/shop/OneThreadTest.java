package kessai.shop;

import static kessai.shop.SlowToLeave.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two threads that write one response write headers twice, without a name, or none: the caller cannot read them. */
class OneThreadTest extends IngressFixture {

    @Autowired
    SlowToLeave slowToLeave;

    @Test
    void anOrderIsAnsweredWhenTheContainersThreadHasLeftTheRequest() {
        HttpResponse<String> answer =
                send(posting(order().toString(), UUID.randomUUID().toString()).header(HEADER, "order"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(slowToLeave.answeredMeanwhile()).containsEntry("order", false);
        assertThat(answer.headers().map().entrySet())
                .filteredOn(header -> !header.getKey().equals("vary"))
                .allSatisfy(header -> assertThat(header.getValue()).hasSize(1));
    }

    @Test
    void aReadThatHasWaitedIsAnsweredLikewise() {
        String path = "/settlements/" + id(post(order())).text();

        HttpResponse<String> answer =
                send(request(path, GARDEN).header("Prefer", "wait=1").header(HEADER, "read"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(slowToLeave.answeredMeanwhile()).containsEntry("read", false);
    }
}
