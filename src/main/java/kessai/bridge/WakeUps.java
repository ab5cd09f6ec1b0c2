package kessai.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.journey.Outcome;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUpText;
import kessai.wakeup.WalletName;

/** The wake-ups that reached a bridge's terminals. A wake-up that comes again changes nothing. */
class WakeUps {

    private static final String UNAPPROVED = " and (approved is null or not approved)";

    private final Store store;
    private final Changes changes;

    WakeUps(Store store) {
        this(store, new Changes(store));
    }

    /** Wake-ups whose changes are told. */
    WakeUps(Store store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /** Keeps a wake-up; one that is already kept stays as it is. */
    KeptWakeUp keep(Promoted promoted, byte[] wakeUp, Bytes salt, Instant now) {
        return store.inTransaction(() -> {
            Optional<KeptWakeUp> known = find(promoted.settlement());
            if (known.isPresent()) {
                return known.get();
            }
            store.jdbc()
                    .sql(
                            """
                            insert into wake_up (id, terminal, wake_up, salt, received_at, deadline)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            promoted.settlement().uuid(),
                            promoted.terminal().toString(),
                            wakeUp,
                            salt.toByteArray(),
                            utc(now),
                            utc(promoted.deadline()))
                    .update();
            changes.of(promoted.settlement());
            return find(promoted.settlement()).orElseThrow();
        });
    }

    Optional<KeptWakeUp> find(SettlementId settlement) {
        return store.jdbc()
                .sql("select id, terminal, wake_up, salt, deadline, outcome, request, answer from wake_up where id = ?")
                .param(settlement.uuid())
                .query(WakeUps::kept)
                .optional();
    }

    /** Notes an answer, if none was given yet and it has not ended; says whether it was this one. */
    boolean answered(SettlementId settlement, Bytes request, Bytes answer, boolean approved) {
        return store.jdbc()
                        .sql(
                                """
                                update wake_up set request = ?, answer = ?, approved = ?
                                where id = ? and answer is null and outcome is null
                                """)
                        .params(request.toByteArray(), answer.toByteArray(), approved, settlement.uuid())
                        .update()
                == 1;
    }

    /** Notes that a wallet refused a wake-up; says who has by now. */
    List<WalletName> refusedBy(SettlementId settlement, WalletName wallet) {
        return store.inTransaction(() -> {
            List<WalletName> before = refused(settlement, " for update");
            if (before.contains(wallet)) {
                return before;
            }
            List<WalletName> all =
                    Stream.concat(before.stream(), Stream.of(wallet)).toList();
            store.jdbc()
                    .sql("update wake_up set refused = ? where id = ?")
                    .params(PromptRow.names(all), settlement.uuid())
                    .update();
            return all;
        });
    }

    /** The wallets that refused a wake-up. */
    List<WalletName> refused(SettlementId settlement) {
        return refused(settlement, "");
    }

    private List<WalletName> refused(SettlementId settlement, String lock) {
        return store.jdbc()
                .sql("select refused from wake_up where id = ?" + lock)
                .param(settlement.uuid())
                .query(String.class)
                .optional()
                .map(PromptRow::wallets)
                .orElse(List.of());
    }

    /** Notes the outcome, if none was known yet; says whether it was this one. */
    boolean ended(SettlementId settlement, String outcome, String reason, Instant now) {
        return ended(settlement, outcome, Optional.empty(), reason, now);
    }

    /** The same, with the brand that it was settled with. */
    boolean ended(SettlementId settlement, String outcome, Optional<Brand> brand, String reason, Instant now) {
        return ended(settlement, outcome, brand, reason, now, "");
    }

    /** Notes that its time is up, unless it has ended or somebody was allowed to settle it since that was seen; says whether. */
    boolean expired(SettlementId settlement, String reason, Instant now) {
        return ended(settlement, Outcome.EXPIRED.word(), Optional.empty(), reason, now, UNAPPROVED);
    }

    private boolean ended(
            SettlementId settlement, String outcome, Optional<Brand> brand, String reason, Instant now, String only) {
        boolean first = store.jdbc()
                        .sql("update wake_up set outcome = ?, brand = ?, reason = ?, ended_at = ?"
                                + " where id = ? and outcome is null" + only)
                        .params(outcome, brand.map(Brand::text).orElse(null), reason, utc(now), settlement.uuid())
                        .update()
                == 1;
        if (first) {
            changes.of(settlement);
        }
        return first;
    }

    /** Settlements whose time is up, that nobody was allowed to settle and whose outcome nobody told. */
    List<KeptWakeUp> overdue(Instant deadlineBefore, int most) {
        return store.jdbc()
                .sql(
                        """
                        select id, terminal, wake_up, salt, deadline, outcome, request, answer from wake_up
                        where outcome is null and deadline < ?%s limit ?
                        """
                                .formatted(UNAPPROVED))
                .params(utc(deadlineBefore), most)
                .query(WakeUps::kept)
                .list();
    }

    private static KeptWakeUp kept(ResultSet row, int number) throws SQLException {
        return new KeptWakeUp(
                SettlementId.of(row.getObject("id", UUID.class)),
                TerminalAddress.parse(row.getString("terminal")),
                WakeUpText.parse(row.getBytes("wake_up")),
                Bytes.of(row.getBytes("salt")),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                row.getString("outcome") != null,
                Optional.ofNullable(row.getBytes("request")).map(Bytes::of),
                Optional.ofNullable(row.getBytes("answer")).map(Bytes::of));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
