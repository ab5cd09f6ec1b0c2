package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kessai.party.PartyName;
import kessai.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedOrdersTest extends IngressFixture {

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameKeyAndBodyGetTheStoredAnswer() {
        String order = order().toString();

        HttpResponse<String> first = send(posting(order, '"' + key + '"'));
        HttpResponse<String> again = send(posting(order, key));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        send(posting(order().toString(), key));

        HttpResponse<String> other = send(posting(order().toString(), key));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other.body()).path("type").asText()).isEqualTo("urn:kessai:problem:idempotency-key-reused");
    }

    @Test
    void theSameKeyOfAnotherShopIsAnotherKey() {
        send(posting(order().toString(), key));

        HttpResponse<String> other =
                send(posting(order().toString(), key).setHeader("Authorization", "Bearer " + BOOKS));

        assertThat(other.statusCode()).isEqualTo(202);
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        HttpResponse<String> answer = send(posting(order().toString(), key).setHeader("Idempotency-Key", " "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("urn:kessai:problem:idempotency-key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"unclosed", "two words", "\"\"", "\"a\"b\""})
    void aKeyThatIsNoneIsRefused(String header) {
        assertThat(send(posting(order().toString(), header)).statusCode()).isEqualTo(400);
    }

    @Test
    void twoKeysAreRefused() {
        HttpResponse<String> answer = send(posting(order().toString(), key).header("Idempotency-Key", "second"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void theSameOrderUnderAnotherKeyIsTheSameSettlement() {
        ObjectNode order = order();

        HttpResponse<String> first = post(order);
        HttpResponse<String> again = post(order.toPrettyString());

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(id(again)).isEqualTo(id(first));
    }

    @Test
    void theSameOrderWithOtherContentIsAConflict() {
        ObjectNode order = order();
        post(order);

        HttpResponse<String> other = post(order.put("capture", "later"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other.body()).path("type").asText()).isEqualTo("urn:kessai:problem:order-conflict");
    }

    @Test
    void whileTheFirstIsBeingHandledTheSecondIsToldSo() throws SQLException {
        String order = order().toString();
        Store store = stores.open(PartyName.shop("demo"));

        try (Connection holding = beside(store)) {
            hold(holding);
            CompletableFuture<HttpResponse<String>> first = sendLater(posting(order, key));
            await().atMost(Duration.ofSeconds(8)).until(() -> isOneHeld(store));

            HttpResponse<String> second = send(posting(order, key));

            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(json(second.body()).path("type").asText()).isEqualTo("urn:kessai:problem:request-in-progress");
            holding.rollback();
            HttpResponse<String> answer = first.join();
            assertThat(answer.statusCode()).isEqualTo(202);
            HttpResponse<String> afterwards = send(posting(order, key));
            assertThat(afterwards.statusCode()).isEqualTo(202);
            assertThat(afterwards.body()).isEqualTo(answer.body());
        }
    }

    /** A connection that does not wait for its turn to write. */
    private static Connection beside(Store store) throws SQLException {
        String path =
                store.jdbc().sql("select database_path()").query(String.class).single();
        Connection connection = DriverManager.getConnection("jdbc:h2:file:" + path + ";IFEXISTS=TRUE", "kessai", "");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Whoever keeps an answer under the key waits until this transaction has ended. */
    private void hold(Connection holding) throws SQLException {
        try (PreparedStatement insert = holding.prepareStatement(
                "insert into idempotency (shop, idempotency_key, fingerprint, settlement, answer, answered_at)"
                        + " values ('garden', ?, '', random_uuid(), '', now())")) {
            insert.setString(1, key);
            insert.executeUpdate();
        }
    }

    private static boolean isOneHeld(Store store) {
        return store.jdbc()
                        .sql("select count(*) from information_schema.sessions"
                                + " where executing_statement like 'insert into idempotency%'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void twentyAtOnceAreOneSettlement() {
        String order = order().toString();

        List<CompletableFuture<HttpResponse<String>>> all =
                Stream.generate(() -> sendLater(posting(order, key))).limit(20).toList();

        List<HttpResponse<String>> answers =
                all.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(202, 409)
                .contains(202);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 202)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void twentyAtOnceUnderTheirOwnKeysAreOneSettlement() {
        ObjectNode order = order();

        List<CompletableFuture<HttpResponse<String>>> all = Stream.generate(() ->
                        sendLater(posting(order.toString(), UUID.randomUUID().toString())))
                .limit(20)
                .toList();

        assertThat(all.stream()
                        .map(CompletableFuture::join)
                        .map(IngressFixture::id)
                        .distinct())
                .hasSize(1);
    }
}
