package kessai.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WalletName;

/** What is gathered, as rows of the bridge's store. */
final class GatherRow {

    private GatherRow() {}

    /** Without the wallets that are asked, which are rows of their own. */
    static Gather read(ResultSet row, int number) throws SQLException {
        return new Gather(
                settlement(row, number),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                row.getObject("decided_at") != null,
                Optional.ofNullable(row.getString("decided_by")).map(WalletName::new),
                Optional.ofNullable(row.getString("chosen")).map(WalletName::new),
                List.of());
    }

    static SettlementId settlement(ResultSet row, int number) throws SQLException {
        return SettlementId.of(row.getObject("settlement", UUID.class));
    }

    static Gather.Asked asked(ResultSet row, int number) throws SQLException {
        return new Gather.Asked(
                new WalletName(row.getString("wallet")),
                Optional.ofNullable(row.getString("brands")).map(BrandBook::listed));
    }
}
