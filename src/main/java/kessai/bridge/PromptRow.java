package kessai.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;

/** Reads a question from its row. */
final class PromptRow {

    private PromptRow() {}

    static Prompt read(ResultSet row, int number) throws SQLException {
        return new Prompt(
                row.getObject("id", UUID.class),
                SettlementId.of(row.getObject("settlement", UUID.class)),
                TerminalAddress.parse(row.getString("terminal")),
                PromptKind.valueOf(row.getString("kind")),
                wallets(row.getString("offers")),
                row.getString("said"),
                asked(row),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                given(row),
                row.getObject("closed_at") != null);
    }

    private static Optional<Prompt.Asked> asked(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("request");
        return request == null
                ? Optional.empty()
                : Optional.of(new Prompt.Asked(
                        PartyName.parse(row.getString("asker")),
                        Bytes.of(request),
                        Optional.ofNullable(row.getString("brand")).map(Brand::new),
                        Optional.ofNullable(row.getString("masked_card"))));
    }

    private static Optional<Given> given(ResultSet row) throws SQLException {
        boolean agreed = row.getBoolean("agreed");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(
                new Given(agreed, Optional.ofNullable(row.getString("wallet")).map(WalletName::new)));
    }

    static String names(List<WalletName> wallets) {
        return wallets.stream().map(WalletName::text).collect(Collectors.joining(","));
    }

    /** Names, as they are kept in one column. */
    static List<WalletName> wallets(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(WalletName::new)
                .toList();
    }
}
