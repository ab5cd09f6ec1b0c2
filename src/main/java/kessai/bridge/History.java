package kessai.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.jspecify.annotations.Nullable;

/** The settlements of a terminal, past and present, the newest first, for its customer to look at. */
class History {

    private static final String END = "9999-12-31T00:00:00Z_ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final Store store;

    History(Store store) {
        this.store = store;
    }

    /**
     * Where a page ends and the next begins.
     *
     * @param startedAt when its last settlement reached the terminal
     * @param id which one of those that came at that moment
     */
    record Place(Instant startedAt, UUID id) {

        private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

        /** Reads {@code 2026-11-23T10:15:00Z_6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab}. */
        static Place parse(String text) {
            int cut = text.indexOf('_');
            try {
                SettlementId id = new SettlementId(text.substring(cut + 1));
                Instant startedAt = Instant.parse(text.substring(0, Math.max(cut, 0)));
                if (startedAt.isAfter(LATEST) || startedAt.isBefore(Instant.EPOCH)) {
                    throw new DateTimeException("no time of a settlement");
                }
                return new Place(startedAt, id.uuid());
            } catch (DateTimeException | ValueRefused e) {
                ValueRefused refused = new ValueRefused("before", "a place that a page gave as its next", text);
                refused.initCause(e);
                throw refused;
            }
        }

        static Place after(SettlementShown shown) {
            return new Place(shown.startedAt(), UUID.fromString(shown.id()));
        }

        @Override
        public String toString() {
            return startedAt + "_" + id;
        }
    }

    /** So many settlements of a terminal that came before a place, or the newest. */
    List<SettlementShown> page(TerminalAddress terminal, Optional<Place> before, int most) {
        Place place = before.orElseGet(() -> Place.parse(END));
        OffsetDateTime at = place.startedAt().atOffset(ZoneOffset.UTC);
        return store.jdbc()
                .sql(
                        """
                        select id, wake_up, outcome, reason, brand, received_at, deadline, ended_at from wake_up
                        where terminal = ? and received_at <= ? and (received_at < ? or id < ?)
                        order by received_at desc, id desc limit ?
                        """)
                .params(terminal.toString(), at, at, place.id(), most)
                .query(History::shown)
                .list();
    }

    private static SettlementShown shown(ResultSet row, int number) throws SQLException {
        WakeUp wakeUp = WakeUpText.parse(row.getBytes("wake_up"));
        String outcome = row.getString("outcome");
        return new SettlementShown(
                row.getObject("id", UUID.class).toString(),
                wakeUp.shop().text(),
                wakeUp.order().map(OrderNumber::text).orElse(""),
                MoneyShown.of(wakeUp.amount()),
                wakeUp.brands().stream().map(Brand::text).toList(),
                outcome == null ? "open" : "ended",
                outcome,
                row.getString("reason"),
                row.getString("brand"),
                instant(row.getObject("received_at", OffsetDateTime.class)),
                instant(row.getObject("deadline", OffsetDateTime.class)),
                instantOrNull(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
