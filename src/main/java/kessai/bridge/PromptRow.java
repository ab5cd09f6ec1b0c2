package kessai.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/** A question as a row of the bridge's store. */
final class PromptRow {

    static final String INSERT =
            """
            insert into prompt (id, settlement, terminal, kind, offers, said, asker, request, brand,
              masked_card, asked_at, deadline) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int LONGEST_SAID = 300;

    private PromptRow() {}

    /** What a row begins with, in the order of {@link #INSERT}. */
    static List<@Nullable Object> values(Prompt prompt) {
        return Arrays.asList(
                prompt.id(),
                prompt.settlement().uuid(),
                prompt.terminal().toString(),
                prompt.kind().name(),
                names(prompt.offers()),
                prompt.said().substring(0, Math.min(prompt.said().length(), LONGEST_SAID)),
                value(prompt, asked -> asked.asker().toString()),
                value(prompt, asked -> asked.request().toByteArray()),
                value(prompt, asked -> asked.brand().map(Brand::text).orElse(null)),
                value(prompt, asked -> asked.maskedCard().orElse(null)),
                prompt.askedAt().atOffset(ZoneOffset.UTC),
                prompt.deadline().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Object value(Prompt prompt, Function<Prompt.Asked, @Nullable Object> part) {
        return prompt.asked().map(part).orElse(null);
    }

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
