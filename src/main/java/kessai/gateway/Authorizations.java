package kessai.gateway;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kessai.der.Der;
import kessai.purchase.GatewayAuthorization;
import kessai.purchase.GatewayPhase;
import kessai.purchase.GatewayRecords;
import kessai.purchase.Reply;
import kessai.reply.Replies;
import kessai.set.MerchantId;
import kessai.set.Rrpid;
import kessai.set.Xid;
import kessai.store.Store;

/** What a gateway authorised and answered, as its store keeps it. */
class Authorizations implements GatewayRecords {

    private final Store store;
    private final Replies replies;

    Authorizations(Store store) {
        this.store = store;
        this.replies = new Replies(store);
    }

    @Override
    public Optional<GatewayAuthorization> authorization(MerchantId merchant, Xid xid) {
        // A reversal may come before what it takes back, and there is no row to lock then.
        store.hold("authorization " + merchant.value() + " " + xid.value());
        return store.jdbc()
                .sql("select state from authorization_ledger where merchant = ? and xid = ? for update")
                .params(merchant.value(), xid.value().toByteArray())
                .query((row, number) -> Der.decode(GatewayAuthorization.class, row.getBytes("state")))
                .optional();
    }

    @Override
    public Optional<Reply> reply(Rrpid rrpid) {
        return replies.find(rrpid);
    }

    /** What merchants have taken back. */
    List<GatewayAuthorization> reversed() {
        return store.jdbc()
                .sql("select state from authorization_ledger where phase = ?")
                .param(GatewayPhase.REVERSED.name())
                .query((row, number) -> Der.decode(GatewayAuthorization.class, row.getBytes("state")))
                .list();
    }

    void keep(GatewayAuthorization authorization, Instant now) {
        byte[] xid = authorization.xid().value().toByteArray();
        String merchant = authorization.merchant().value();
        byte[] state = Der.encode(authorization);
        int updated = store.jdbc()
                .sql("update authorization_ledger set phase = ?, state = ?, changed_at = ?"
                        + " where merchant = ? and xid = ?")
                .params(authorization.phase().name(), state, utc(now), merchant, xid)
                .update();
        if (updated == 0) {
            store.jdbc()
                    .sql("insert into authorization_ledger (merchant, xid, phase, state, changed_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(merchant, xid, authorization.phase().name(), state, utc(now))
                    .update();
        }
    }

    void keep(Reply reply, Instant now) {
        replies.keep(reply, now);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
