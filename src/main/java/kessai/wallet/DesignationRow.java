package kessai.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.party.PartyName;
import kessai.proof.ProofAsked;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/** A designation as it is read from its row. */
final class DesignationRow {

    private DesignationRow() {}

    static Designation read(ResultSet row, int number) throws SQLException {
        return new Designation(
                woken(row),
                Designation.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getBytes("question")).map(Bytes::of),
                names(row.getString("offers")),
                Optional.ofNullable(row.getString("slave")).map(WalletName::new),
                brand(row, "slave_brand"),
                Optional.ofNullable(row.getBytes("proof")).map(octets -> Der.decode(ProofAsked.class, octets)),
                Der.decode(TurnedAway.All.class, row.getBytes("turned_away")).list());
    }

    /** Shop and protocol are what the wake-up itself says. */
    private static Woken woken(ResultSet row) throws SQLException {
        SettlementId settlement = SettlementId.of(row.getObject("id", UUID.class));
        TerminalAddress customer = TerminalAddress.parse(row.getString("customer"));
        Optional<Brand> brand = brand(row, "brand");
        Topology topology = Topology.of(row.getInt("topology"));
        Instant deadline = row.getObject("deadline", OffsetDateTime.class).toInstant();
        return Woken.of(
                PartyName.parse(row.getString("upstream")),
                wakeUp -> new Promoted(
                        settlement, customer, wakeUp.shop(), brand, Optional.of(topology), wakeUp.protocol(), deadline),
                row.getString("message_type"),
                row.getBytes("wake_up"),
                row.getInt("relayed"));
    }

    private static Optional<Brand> brand(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Brand::new);
    }

    private static List<WalletName> names(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(WalletName::new)
                .toList();
    }
}
