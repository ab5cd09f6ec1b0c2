package kessai.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.der.Bytes;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WakeUpText;

/** The settlements that a wallet settles itself, as its store keeps them. */
class Settlements {

    private static final String SELECT =
            """
            select id, customer, shop, brand, topology, upstream, wake_up, state, asked, approval, purchase, attempts,
              deadline from settlement
            """;

    private final Store store;

    Settlements(Store store) {
        this.store = store;
    }

    Optional<Settlement> find(SettlementId id) {
        return store.jdbc()
                .sql(SELECT + "where id = ?")
                .param(id.uuid())
                .query(Settlements::settlement)
                .optional();
    }

    void add(Settlement settlement, byte[] wakeUp, Instant now) {
        Promoted promoted = settlement.promoted();
        store.jdbc()
                .sql(
                        """
                        insert into settlement (id, customer, shop, brand, topology, upstream, wake_up, state, asked,
                          attempts, next_at, deadline, started_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
                        """)
                .params(
                        promoted.settlement().uuid(),
                        promoted.terminal().toString(),
                        promoted.shop().text(),
                        settlement.brand().text(),
                        promoted.topology().map(Topology::number).orElse(0),
                        settlement.upstream().toString(),
                        wakeUp,
                        settlement.state().name(),
                        settlement.asked().map(Bytes::toByteArray).orElse(null),
                        utc(promoted.deadline()),
                        utc(promoted.deadline()),
                        utc(now))
                .update();
    }

    /** The customer has approved: from now on the merchant is asked. Says whether it was asked for until now. */
    boolean approved(SettlementId id, Bytes approval, Instant now) {
        return store.jdbc()
                        .sql(
                                """
                                update settlement set state = 'APPROVED', approval = ?, asked = null, next_at = ?
                                where id = ? and state = 'ASKED'
                                """)
                        .params(approval.toByteArray(), utc(now), id.uuid())
                        .update()
                == 1;
    }

    /** The PReq is signed. Says whether none was before. */
    boolean requested(SettlementId id, Bytes purchase, Instant lookAgain) {
        return store.jdbc()
                        .sql(
                                """
                                update settlement set state = 'REQUESTED', purchase = ?, next_at = ?, attempts = 0
                                where id = ? and state = 'APPROVED'
                                """)
                        .params(purchase.toByteArray(), utc(lookAgain), id.uuid())
                        .update()
                == 1;
    }

    /** The merchant did not answer, or not with the end: when to ask again. */
    void again(SettlementId id, Instant next) {
        store.jdbc()
                .sql("update settlement set attempts = attempts + 1, next_at = ? where id = ? and state <> 'ENDED'")
                .params(utc(next), id.uuid())
                .update();
    }

    /** It has ended, unless it has gone on from where it was seen to be. Says whether it has. */
    boolean endedIn(Settlement.State seen, SettlementId id, OutcomeTold told, Instant now) {
        boolean still = store.jdbc()
                .sql("select 1 from settlement where id = ? and state = ? for update")
                .params(id.uuid(), seen.name())
                .query(Integer.class)
                .optional()
                .isPresent();
        return still && ended(id, told, now);
    }

    /** It has ended. Says whether it had not before: the first outcome stays. */
    boolean ended(SettlementId id, OutcomeTold told, Instant now) {
        return store.jdbc()
                        .sql(
                                """
                                update settlement set state = 'ENDED', outcome = ?, reason = ?, ended_at = ?, asked = null
                                where id = ? and state <> 'ENDED'
                                """)
                        .params(told.outcome().word(), told.reason(), utc(now), id.uuid())
                        .update()
                == 1;
    }

    /** Approved or requested, and it is time to ask the merchant. */
    List<Settlement> due(Instant now, int most) {
        return store.jdbc()
                .sql(SELECT + "where state in ('APPROVED', 'REQUESTED') and next_at <= ? order by next_at limit ?")
                .params(utc(now), most)
                .query(Settlements::settlement)
                .list();
    }

    /** Time is up and no PReq has left. */
    List<Settlement> overdue(Instant now, int most) {
        return store.jdbc()
                .sql(SELECT + "where state in ('ACQUIRING', 'ASKED', 'APPROVED', 'ORDERING') and deadline <= ? limit ?")
                .params(utc(now), most)
                .query(Settlements::settlement)
                .list();
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        int topology = row.getInt("topology");
        Promoted promoted = new Promoted(
                SettlementId.of(row.getObject("id", UUID.class)),
                TerminalAddress.parse(row.getString("customer")),
                new ShopName(row.getString("shop")),
                Optional.of(new Brand(row.getString("brand"))),
                topology == 0 ? Optional.empty() : Optional.of(Topology.of(topology)),
                Protocol.SET,
                row.getObject("deadline", OffsetDateTime.class).toInstant());
        return new Settlement(
                promoted,
                new Brand(row.getString("brand")),
                PartyName.parse(row.getString("upstream")),
                WakeUpText.parse(row.getBytes("wake_up")),
                Settlement.State.valueOf(row.getString("state")),
                bytes(row, "asked"),
                bytes(row, "approval"),
                bytes(row, "purchase"),
                row.getInt("attempts"));
    }

    private static Optional<Bytes> bytes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Bytes::of);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
