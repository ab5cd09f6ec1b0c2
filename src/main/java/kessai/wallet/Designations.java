package kessai.wallet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.dialogue.DesignationAsked;
import kessai.proof.ProofAsked;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/** Where a master is with finding slaves, as its store keeps it. */
class Designations {

    private final Store store;

    Designations(Store store) {
        this.store = store;
    }

    Optional<Designation> find(SettlementId settlement) {
        return store.jdbc()
                .sql("select * from designation where id = ?")
                .param(settlement.uuid())
                .query(DesignationRow::read)
                .optional();
    }

    /** The one for which a slave was last asked to prove itself with this reference. */
    Optional<Designation> findByReference(Bytes reference) {
        return store.jdbc()
                .sql("select * from designation where reference = ?")
                .param(reference.toByteArray())
                .query(DesignationRow::read)
                .optional();
    }

    /** Keeps a wake-up; one that is kept stays as it is, unless nothing was found for who sent it and another does now. */
    Designation open(Woken woken, List<TurnedAway> unfit, Instant now) {
        return store.inTransaction(() -> {
            Optional<Designation> known = find(woken.promoted().settlement());
            if (known.isPresent() && known.get().woken().upstream().equals(woken.upstream())) {
                return known.get();
            }
            store.jdbc()
                    .sql("delete from designation where id = ? and state = 'OPEN'")
                    .param(woken.promoted().settlement().uuid())
                    .update();
            insert(woken, unfit, now);
            return find(woken.promoted().settlement()).orElseThrow();
        });
    }

    private void insert(Woken woken, List<TurnedAway> unfit, Instant now) {
        Promoted promoted = woken.promoted();
        store.jdbc()
                .sql(
                        """
                        insert into designation (id, customer, brand, topology, upstream, relayed, message_type, wake_up,
                          state, offers, turned_away, since, deadline)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', '', ?, ?, ?)
                        """)
                .params(
                        promoted.settlement().uuid(),
                        promoted.terminal().toString(),
                        promoted.brand().map(Brand::text).orElse(null),
                        promoted.topology().map(Topology::number).orElseThrow(),
                        woken.upstream().toString(),
                        woken.relayed(),
                        woken.type(),
                        woken.write(),
                        Der.encode(new TurnedAway.All(unfit)),
                        utc(now),
                        utc(promoted.deadline()))
                .update();
    }

    /** The customer is asked. Says whether nobody was asked at the time. */
    boolean asked(SettlementId id, DesignationAsked asked, Instant now) {
        return store.jdbc()
                        .sql(
                                """
                                update designation set state = 'ASKED', question = ?, offers = ?, since = ?
                                where id = ? and state = 'OPEN'
                                """)
                        .params(asked.question().toByteArray(), String.join(",", asked.offers()), utc(now), id.uuid())
                        .update()
                == 1;
    }

    /** A slave is asked to prove itself. Says whether it was to be found at the time. */
    boolean proving(SettlementId id, WalletName slave, Optional<Brand> brand, ProofAsked proof, Instant now) {
        return store.jdbc()
                        .sql(
                                """
                                update designation set state = 'PROVING', slave = ?, slave_brand = ?, reference = ?,
                                  proof = ?, since = ? where id = ? and state in ('OPEN', 'ASKED')
                                """)
                        .params(
                                slave.text(),
                                brand.map(Brand::text).orElse(null),
                                proof.reference().toByteArray(),
                                proof.write(),
                                utc(now),
                                id.uuid())
                        .update()
                == 1;
    }

    /** The wake-up goes to a slave. Says whether it had gone to none. */
    boolean relayed(SettlementId id, WalletName slave, Optional<Brand> brand, Instant now) {
        return store.jdbc()
                        .sql(
                                """
                                update designation set state = 'RELAYED', slave = ?, slave_brand = ?, since = ?
                                where id = ? and state in ('OPEN', 'ASKED', 'PROVING')
                                """)
                        .params(slave.text(), brand.map(Brand::text).orElse(null), utc(now), id.uuid())
                        .update()
                == 1;
    }

    /** Back to the beginning: a slave was none. Says whether it had come as far as it was read. */
    boolean turnedAway(Designation read, TurnedAway slave, Instant now) {
        List<TurnedAway> all =
                Stream.concat(read.turnedAway().stream(), Stream.of(slave)).toList();
        return store.jdbc()
                        .sql(
                                """
                                update designation set state = 'OPEN', turned_away = ?, since = ?
                                where id = ? and state = ?
                                """)
                        .params(
                                Der.encode(new TurnedAway.All(all)),
                                utc(now),
                                read.settlement().uuid(),
                                read.state().name())
                        .update()
                == 1;
    }

    /** The customer does not want to pay. Says whether it was asked at the time. */
    boolean cancelled(SettlementId id) {
        return store.jdbc()
                        .sql("update designation set state = 'CANCELLED' where id = ? and state = 'ASKED'")
                        .param(id.uuid())
                        .update()
                == 1;
    }

    /** Those of a topology whose slave has been asked for a proof since then, and has given none in time. */
    List<Designation> unproven(Topology topology, Instant askedBefore, Instant now, int most) {
        return store.jdbc()
                .sql(
                        """
                        select * from designation where state = 'PROVING' and topology = ? and since < ? and deadline > ?
                        limit ?
                        """)
                .params(topology.number(), utc(askedBefore), utc(now), most)
                .query(DesignationRow::read)
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
