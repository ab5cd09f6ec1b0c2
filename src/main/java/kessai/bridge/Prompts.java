package kessai.bridge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;

/** The questions that wait for customers, as the bridge's store keeps them. */
class Prompts {

    /** More than anybody would look at; the rest shows when these are answered. */
    private static final int MOST_SHOWN = 100;

    /** In the order of an index, so that those that are not shown are neither read nor sorted. */
    static final String WAITING =
            """
            select * from prompt where terminal = ? and closed_at is null and deadline > ?
            order by terminal, closed_at, asked_at limit ?
            """;

    private final Store store;
    private final Changes changes;

    Prompts(Store store) {
        this(store, new Changes(store));
    }

    /** Questions whose changes are told. */
    Prompts(Store store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /**
     * Puts a question. One that was put before, answered or not, is not put again, nor is one about what has ended; a master's
     * next question takes the place of the one before, whose answer it would no longer take. Says whether it is new.
     */
    boolean open(Prompt prompt) {
        return store.inTransaction(() -> {
            if (isOver(prompt.settlement()) || wasPut(prompt)) {
                return false;
            }
            if (prompt.kind().isMasters()) {
                takeBack(prompt);
            }
            boolean isNew = insert(prompt);
            changes.of(prompt.settlement());
            return isNew;
        });
    }

    /** Whether a settlement has ended; if not, it does not end, nor is anything else asked about it, before this transaction. */
    private boolean isOver(SettlementId settlement) {
        return store.jdbc()
                .sql("select outcome is not null from wake_up where id = ? for update")
                .param(settlement.uuid())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * A master's question is another whenever the master asks anew; one whether to pay, when another wallet asks; the bridge's
     * own, when it offers something else.
     */
    private boolean wasPut(Prompt prompt) {
        String differs =
                switch (prompt.kind()) {
                    case DESIGNATE_SLAVE, GIVE_ADDRESS -> "request";
                    case APPROVE -> "asker";
                    case CHOOSE_WALLET -> "offers";
                };
        return store.jdbc()
                .sql("select 1 from prompt where settlement = ? and kind = ? and " + differs + " = ? limit 1")
                .params(
                        prompt.settlement().uuid(),
                        prompt.kind().name(),
                        switch (prompt.kind()) {
                            case DESIGNATE_SLAVE, GIVE_ADDRESS ->
                                prompt.asked().orElseThrow().request().toByteArray();
                            case APPROVE -> prompt.asked().orElseThrow().asker().toString();
                            case CHOOSE_WALLET -> PromptRow.names(prompt.offers());
                        })
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What the same master asked before: it would no longer take the answer. Nobody else's question is touched. */
    private void takeBack(Prompt next) {
        store.jdbc()
                .sql(
                        """
                        update prompt set closed_at = ? where settlement = ? and closed_at is null and asker = ?
                        and kind in ('DESIGNATE_SLAVE', 'GIVE_ADDRESS')
                        """)
                .params(
                        utc(next.askedAt()),
                        next.settlement().uuid(),
                        next.asked().orElseThrow().asker().toString())
                .update();
    }

    private boolean insert(Prompt prompt) {
        return store.jdbc()
                        .sql(PromptRow.INSERT)
                        .params(PromptRow.values(prompt))
                        .update()
                == 1;
    }

    /** The question with an identifier, answered or not. */
    Optional<Prompt> find(UUID id) {
        return store.jdbc()
                .sql("select * from prompt where id = ?")
                .param(id)
                .query(PromptRow::read)
                .optional();
    }

    /** All that was asked about a settlement, the oldest first. */
    List<Prompt> about(SettlementId settlement) {
        return store.jdbc()
                .sql("select * from prompt where settlement = ? order by asked_at")
                .param(settlement.uuid())
                .query(PromptRow::read)
                .list();
    }

    /** What waits for a terminal's customer, the oldest first. */
    List<Prompt> waiting(TerminalAddress terminal, Instant now) {
        return store.jdbc()
                .sql(WAITING)
                .params(terminal.toString(), utc(now), MOST_SHOWN)
                .query(PromptRow::read)
                .list();
    }

    /** Notes an answer. Says whether the question was open: the first answer counts, and only in time. */
    boolean answer(UUID id, Given given, Instant now) {
        boolean first = store.jdbc()
                        .sql(
                                """
                                update prompt set agreed = ?, wallet = ?, closed_at = ?
                                where id = ? and closed_at is null and deadline > ?
                                """)
                        .params(
                                given.agreed(),
                                given.wallet().map(WalletName::text).orElse(null),
                                utc(now),
                                id,
                                utc(now))
                        .update()
                == 1;
        if (first) {
            find(id).ifPresent(prompt -> changes.of(prompt.settlement()));
        }
        return first;
    }

    /** The settlement has ended: what was asked about it can no longer be answered. */
    void close(SettlementId settlement, Instant now) {
        int closed = store.jdbc()
                .sql("update prompt set closed_at = ? where settlement = ? and closed_at is null")
                .params(utc(now), settlement.uuid())
                .update();
        if (closed > 0) {
            changes.of(settlement);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
