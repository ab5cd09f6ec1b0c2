package kessai.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kessai.journey.Outcome;
import kessai.observation.SettlementLog;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.LidM;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.WakeUpText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The settlements of a shop host. */
final class Settlements {

    private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);
    private static final String SELECT = "select * from settlement where ";
    private static final int LONGEST_REASON = 200;

    private final Store store;
    private final Clock clock;
    private final Consumer<SettlementId> changed;

    /**
     * Settlements in a store.
     *
     * @param changed told after the commit that ended a settlement or closed its journey
     */
    Settlements(Store store, Clock clock, Consumer<SettlementId> changed) {
        this.store = store;
        this.clock = clock;
        this.changed = changed;
    }

    /** Adds one, with the digest of what the shop asked for. */
    void add(Settlement settlement, String contentDigest) {
        store.jdbc()
                .sql(
                        "insert into settlement (id, shop, order_number, terminal, capture, lid_m, content_digest, wake_up,"
                                + " state, started_at, deadline, journey_closed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        settlement.id().uuid(),
                        settlement.shop().text(),
                        settlement.order().text(),
                        settlement.terminal().toString(),
                        settlement.capture().text(),
                        settlement.wakeUp().lidM().hex(),
                        contentDigest,
                        WakeUpText.print(settlement.wakeUp()),
                        settlement.state().word(),
                        at(settlement.startedAt()),
                        at(settlement.deadline()),
                        settlement.journeyClosed())
                .update();
    }

    /** The settlement, if there is one. */
    Optional<Settlement> find(SettlementId id) {
        return one(SELECT + "id = ?", id.uuid());
    }

    /** Whether there is such a settlement. */
    boolean isKnown(SettlementId id) {
        return store.jdbc()
                .sql("select 1 from settlement where id = ?")
                .param(id.uuid())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The settlement, held until the transaction's end: whoever decides about it holds it so. */
    Optional<Settlement> lock(SettlementId id) {
        return one(SELECT + "id = ? for update", id.uuid());
    }

    /** By the merchant's own number for the transaction. */
    Optional<Settlement> find(LidM lidM) {
        return one(SELECT + "lid_m = ?", lidM.hex());
    }

    /** The id of a shop's order, and whether it was asked for with the same content. */
    Optional<KnownOrder> find(ShopName shop, OrderNumber order) {
        return store.jdbc()
                .sql("select id, content_digest from settlement where shop = ? and order_number = ?")
                .params(shop.text(), order.text())
                .query((row, number) -> new KnownOrder(
                        SettlementId.of(row.getObject("id", UUID.class)), row.getString("content_digest")))
                .optional();
    }

    /**
     * Ends a settlement that has not ended yet. The first outcome counts.
     *
     * @return whether it was this call that ended it
     */
    boolean end(SettlementId id, Outcome outcome, Optional<Brand> brand, String reason) {
        int ended = store.jdbc()
                .sql("update settlement set outcome = ?, brand = ?, reason = ?, ended_at = ?"
                        + " where id = ? and outcome is null")
                .params(
                        outcome.word(),
                        brand.map(Brand::text).orElse(null),
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                        at(clock.instant()),
                        id.uuid())
                .update();
        if (ended > 0) {
            afterCommit(() -> {
                SettlementLog.about(id.text(), () -> LOG.info("ended {}: {}", outcome.word(), reason));
                changed.accept(id);
            });
        }
        return ended > 0;
    }

    /** A gateway was asked and does not answer: shown as unknown, until it has an outcome. Says whether it was not. */
    boolean markUnknown(SettlementId id) {
        return mark(id, SettlementState.UNKNOWN);
    }

    /** The gateway answered after all. */
    void markOpen(SettlementId id) {
        mark(id, SettlementState.OPEN);
    }

    private boolean mark(SettlementId id, SettlementState state) {
        return store.jdbc()
                        .sql("update settlement set state = ? where id = ? and outcome is null and state <> ?")
                        .params(state.word(), id.uuid(), state.word())
                        .update()
                > 0;
    }

    /** Nothing comes after what its journey has now. */
    void closeJourney(SettlementId id) {
        store.jdbc()
                .sql("update settlement set journey_closed = true where id = ?")
                .param(id.uuid())
                .update();
        afterCommit(() -> changed.accept(id));
    }

    /** Open settlements whose time is up, at most so many; what is unknown is its resolver's. */
    List<SettlementId> overdue(Instant now, int most) {
        return store.jdbc()
                .sql(
                        "select id from settlement where outcome is null and state = 'open' and deadline <= ? order by deadline limit ?")
                .params(at(now), most)
                .query((row, number) -> SettlementId.of(row.getObject("id", UUID.class)))
                .list();
    }

    /** Says what the store has; at once, where no transaction is under way. */
    static void afterCommit(Runnable saying) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            saying.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                saying.run();
            }
        });
    }

    private Optional<Settlement> one(String sql, Object key) {
        return store.jdbc().sql(sql).param(key).query(SettlementRow::settlement).optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
