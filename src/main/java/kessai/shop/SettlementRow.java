package kessai.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import kessai.journey.Outcome;
import kessai.wakeup.Brand;
import kessai.wakeup.Capture;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUpText;

/** Reads a settlement from its row. */
final class SettlementRow {

    private SettlementRow() {}

    static Settlement settlement(ResultSet row, int number) throws SQLException {
        return new Settlement(
                SettlementId.of(row.getObject("id", UUID.class)),
                new ShopName(row.getString("shop")),
                new OrderNumber(row.getString("order_number")),
                TerminalAddress.parse(row.getString("terminal")),
                Capture.parse(row.getString("capture")),
                WakeUpText.parse(row.getBytes("wake_up")),
                SettlementState.of(row.getString("state")),
                ending(row),
                instant(row, "started_at"),
                instant(row, "deadline"),
                row.getBoolean("journey_closed"));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional.of(new Ending(
                Outcome.of(outcome),
                Optional.ofNullable(row.getString("brand")).map(Brand::new),
                row.getString("reason"),
                instant(row, "ended_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
