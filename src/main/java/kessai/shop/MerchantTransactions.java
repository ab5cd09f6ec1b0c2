package kessai.shop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.der.Der;
import kessai.purchase.MerchantPhase;
import kessai.purchase.MerchantTransaction;
import kessai.purchase.Reply;
import kessai.reply.Replies;
import kessai.set.Rrpid;
import kessai.set.Xid;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import org.jspecify.annotations.Nullable;

/** The merchant's transactions and the answers it gave, as the shop's store keeps them. */
class MerchantTransactions implements PurchaseWatch {

    private final Store store;
    private final Replies replies;

    MerchantTransactions(Store store) {
        this.store = store;
        this.replies = new Replies(store);
    }

    Optional<MerchantTransaction> find(Xid xid) {
        return store.jdbc()
                .sql("select state from merchant_transaction where xid = ?")
                .param(xid.value().toByteArray())
                .query((row, number) -> decoded(row.getBytes("state")))
                .optional();
    }

    /** The transaction, held until the end of the database's transaction. */
    Optional<MerchantTransaction> lock(Xid xid) {
        return store.jdbc()
                .sql("select state from merchant_transaction where xid = ? for update")
                .param(xid.value().toByteArray())
                .query((row, number) -> decoded(row.getBytes("state")))
                .optional();
    }

    /** The purchase that has claimed a settlement with its PReq. */
    Optional<Xid> claim(SettlementId settlement) {
        return store
                .jdbc()
                .sql("select state from merchant_transaction where settlement = ? and phase <> 'INITIALISED'")
                .param(settlement.uuid())
                .query((row, number) -> decoded(row.getBytes("state")))
                .list()
                .stream()
                .filter(MerchantTransaction::isClaim)
                .map(MerchantTransaction::xid)
                .findFirst();
    }

    @Override
    public boolean isUnderWay(SettlementId settlement) {
        return claim(settlement).isPresent();
    }

    /**
     * Keeps a transaction as it is now.
     *
     * @param next when the gateway is asked again; none: it is not
     */
    void keep(
            MerchantTransaction transaction,
            SettlementId settlement,
            String shop,
            @Nullable Instant next,
            Instant now) {
        byte[] xid = transaction.xid().value().toByteArray();
        byte[] state = Der.encode(transaction);
        int updated = store.jdbc()
                .sql("update merchant_transaction set phase = ?, state = ?, next_at = ?, changed_at = ? where xid = ?")
                .params(transaction.phase().name(), state, utc(next), utc(now), xid)
                .update();
        if (updated == 0) {
            store.jdbc()
                    .sql("insert into merchant_transaction (xid, settlement, lid_m, shop, phase, state, attempts,"
                            + " next_at, changed_at) values (?, ?, ?, ?, ?, ?, 0, ?, ?)")
                    .params(
                            xid,
                            settlement.uuid(),
                            transaction.lidM().value().toByteArray(),
                            shop,
                            transaction.phase().name(),
                            state,
                            utc(next),
                            utc(now))
                    .update();
        }
    }

    /** Says when the gateway is asked again, and counts. */
    void again(Xid xid, Instant next) {
        store.jdbc()
                .sql("update merchant_transaction set attempts = attempts + 1, next_at = ? where xid = ?"
                        + " and next_at is not null")
                .params(utc(next), xid.value().toByteArray())
                .update();
    }

    /** After a start: what was asked before must be asked again, since its answer can no longer come. */
    void askAllAgain(Instant now) {
        store.jdbc()
                .sql("update merchant_transaction set next_at = ? where next_at is not null")
                .param(utc(now))
                .update();
    }

    /** A transaction for which the gateway is to be asked again. */
    record Due(MerchantTransaction transaction, SettlementId settlement, String shop, int attempts) {}

    List<Due> due(Instant now, int most) {
        return store.jdbc()
                .sql("select state, settlement, shop, attempts from merchant_transaction where next_at <= ?"
                        + " order by next_at limit ?")
                .params(utc(now), most)
                .query((row, number) -> new Due(
                        decoded(row.getBytes("state")),
                        SettlementId.of(row.getObject("settlement", UUID.class)),
                        row.getString("shop"),
                        row.getInt("attempts")))
                .list();
    }

    Optional<Reply> reply(Rrpid rrpid) {
        return replies.find(rrpid);
    }

    void keep(Reply reply, Instant now) {
        replies.keep(reply, now);
    }

    /** Whether a phase waits for the gateway. */
    static boolean asksGateway(MerchantPhase phase) {
        return phase == MerchantPhase.AUTHORIZING || phase == MerchantPhase.REVERSING;
    }

    private static MerchantTransaction decoded(byte[] state) {
        return Der.decode(MerchantTransaction.class, state);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
