package kessai.shop;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kessai.journey.JourneyEntry;
import kessai.store.Store;
import kessai.wakeup.SettlementId;

/** The journeys of a shop host's settlements: its own entries, and what other parties have told. */
final class Journeys {

    /** More entries than any settlement makes; whoever makes more is not believed. */
    private static final int MOST_ENTRIES = 500;

    private final Store store;

    Journeys(Store store) {
        this.store = store;
    }

    /**
     * Keeps an entry, once; in the transaction under way.
     *
     * @return whether it was kept, which it is not where it is known or its settlement has too many
     */
    boolean note(JourneyEntry entry) {
        OffsetDateTime at = entry.at().atOffset(ZoneOffset.UTC);
        List<Boolean> known = store.jdbc()
                .sql("select at = ? and party = ? and step = ? and detail = ? from journey where settlement = ?")
                .params(
                        at,
                        entry.party(),
                        entry.step(),
                        entry.detail(),
                        entry.settlement().uuid())
                .query(Boolean.class)
                .list();
        if (known.contains(true) || known.size() >= MOST_ENTRIES) {
            return false;
        }
        store.jdbc()
                .sql("insert into journey (settlement, at, party, step, detail) values (?, ?, ?, ?, ?)")
                .params(entry.settlement().uuid(), at, entry.party(), entry.step(), entry.detail())
                .update();
        return true;
    }

    /** A settlement's journey, in order. */
    List<JourneyEntry> of(SettlementId id) {
        return store.jdbc()
                .sql("select at, party, step, detail from journey where settlement = ? order by at, seq")
                .param(id.uuid())
                .query((row, number) -> new JourneyEntry(
                        id,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("party"),
                        row.getString("step"),
                        row.getString("detail")))
                .list();
    }
}
