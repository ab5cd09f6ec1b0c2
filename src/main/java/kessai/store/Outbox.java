package kessai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactional outbox of a store: messages are rows of the transaction that decided them, and leave for the broker
 * after its commit, in order, at least once. Receivers apply them idempotently.
 */
public final class Outbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Store store;
    private final Clock clock;
    private final OutboxRelay relay;

    public Outbox(Store store, Clock clock, Delivery delivery) {
        this.store = store;
        this.clock = clock;
        this.relay = new OutboxRelay(this, store.party().toString(), delivery);
    }

    /** Begins to hand on, first of all what an earlier run left. */
    public void start() {
        relay.start();
    }

    /** Stops handing on; what is left stays in the store. */
    public void stop() {
        relay.stop();
    }

    /** Adds a message to the transaction under way. */
    public void add(String address, Map<String, String> headers, byte[] body) {
        Posted posted = new Posted(UUID.randomUUID(), address, headers, body);
        store.jdbc()
                .sql("insert into outbox (id, address, headers, body, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        posted.id(),
                        address,
                        json(headers),
                        body,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.offer(posted);
            }

            /** The connection was lost, while committing and for the rollback after it: the row may be there. */
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_UNKNOWN) {
                    relay.lookForDoubtful();
                }
            }
        });
    }

    /** The oldest messages still to be handed on, at most so many. */
    List<Posted> waiting(int most) {
        return waiting(most, Set.of());
    }

    /** The oldest messages still to be handed on, at most so many, but for those to some addresses. */
    List<Posted> waiting(int most, Set<String> except) {
        String others = except.isEmpty() ? "" : " where address not in (:except)";
        return store.jdbc()
                .sql("select id, address, headers, body from outbox" + others + " order by seq limit :most")
                .params(except.isEmpty() ? Map.of("most", most) : Map.of("most", most, "except", except))
                .query(Outbox::posted)
                .list();
    }

    void delete(List<Posted> sent) {
        List<UUID> ids = sent.stream().map(Posted::id).toList();
        store.jdbc()
                .sql("delete from outbox where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private static Posted posted(ResultSet row, int number) throws SQLException {
        return new Posted(
                row.getObject("id", UUID.class),
                row.getString("address"),
                headers(row.getString("headers")),
                row.getBytes("body"));
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers have no JSON form", e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outbox row's headers are not JSON", e);
        }
    }
}
