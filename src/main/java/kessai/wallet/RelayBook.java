package kessai.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import kessai.party.PartyName;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.wakeup.SettlementId;

/** Who is on either side of the settlements that a master relays, as its store keeps it. */
class RelayBook {

    private final Store store;

    /**
     * The two sides of a relayed settlement.
     *
     * @param upstream who woke the master
     * @param downstream the slave that it woke
     * @param refused whether the slave cannot settle it, so that another may take its place
     */
    record Sides(PartyName upstream, PartyName downstream, boolean refused) {

        Sides(PartyName upstream, PartyName downstream) {
            this(upstream, downstream, false);
        }

        Optional<PartyName> other(PartyName side) {
            if (side.equals(upstream)) {
                return Optional.of(downstream);
            }
            return side.equals(downstream) ? Optional.of(upstream) : Optional.empty();
        }
    }

    RelayBook(Store store) {
        this.store = store;
    }

    Optional<Sides> find(SettlementId settlement) {
        return store.jdbc()
                .sql("select upstream, downstream, refused from relay where id = ?")
                .param(settlement.uuid())
                .query(RelayBook::sides)
                .optional();
    }

    /** Remembers both sides; those that are remembered already stay, unless the slave has refused. */
    Sides remember(Promoted promoted, Sides sides) {
        return store.inTransaction(() -> {
            Optional<Sides> known = find(promoted.settlement());
            if (known.isPresent() && !known.get().refused()) {
                return known.get();
            }
            if (known.isPresent()) {
                replace(promoted.settlement(), sides);
            } else {
                insert(promoted, sides);
            }
            return sides;
        });
    }

    /** The slave cannot settle it. */
    void refused(SettlementId settlement) {
        store.jdbc()
                .sql("update relay set refused = true where id = ?")
                .param(settlement.uuid())
                .update();
    }

    private void insert(Promoted promoted, Sides sides) {
        store.jdbc()
                .sql("insert into relay (id, upstream, downstream, deadline) values (?, ?, ?, ?)")
                .params(
                        promoted.settlement().uuid(),
                        sides.upstream().toString(),
                        sides.downstream().toString(),
                        promoted.deadline().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void replace(SettlementId settlement, Sides sides) {
        store.jdbc()
                .sql("update relay set upstream = ?, downstream = ?, refused = false where id = ?")
                .params(sides.upstream().toString(), sides.downstream().toString(), settlement.uuid())
                .update();
    }

    private static Sides sides(ResultSet row, int number) throws SQLException {
        return new Sides(
                PartyName.parse(row.getString("upstream")),
                PartyName.parse(row.getString("downstream")),
                row.getBoolean("refused"));
    }
}
