package kessai.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kessai.party.Role;
import kessai.store.Forgettable;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;

/** What was answered under each idempotency key of each shop; kept for two days. */
final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Store store;
    private final Clock clock;

    IdempotencyKeys(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was answered, and to which request. */
    record Answered(String fingerprint, SettlementId settlement, String answer) {}

    Optional<Answered> find(ShopName shop, String key) {
        return store.jdbc()
                .sql("select fingerprint, settlement, answer from idempotency where shop = ? and idempotency_key = ?")
                .params(shop.text(), key)
                .query((row, number) -> new Answered(
                        row.getString("fingerprint"),
                        SettlementId.of(row.getObject("settlement", UUID.class)),
                        row.getString("answer")))
                .optional();
    }

    /** Keeps an answer, in the transaction under way. */
    void add(ShopName shop, String key, Answered answered) {
        store.jdbc()
                .sql("insert into idempotency (shop, idempotency_key, fingerprint, settlement, answer, answered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        shop.text(),
                        key,
                        answered.fingerprint(),
                        answered.settlement().uuid(),
                        answered.answer(),
                        now())
                .update();
    }

    /** Forgets what is older than two days. */
    int forgetOld() {
        return Forgettable.all(Role.SHOP, "idempotency", "answered_at").forget(store, now().minus(KEPT));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
