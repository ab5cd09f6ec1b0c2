package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kessai.bridge.Heard.Good;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/** What wallets are asked at wake-ups, as the bridge's store keeps it. One at a time changes what is gathered for a wake-up. */
class Gathers {

    private final Store store;
    private final Clock clock;

    Gathers(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins to gather from these wallets, in the order of preference; what is under way with the same goes on. */
    Gather open(SettlementId settlement, List<WalletName> wallets, Instant now, Instant deadline) {
        return store.inTransaction(() -> {
            store.hold("gather " + settlement);
            Optional<Gather> before = locked(settlement);
            if (before.filter(it -> it.wallets().equals(wallets)).isPresent()) {
                return before.get();
            }
            if (before.isPresent()) {
                anew(settlement, now, deadline);
            } else {
                update(
                        "insert into gather (settlement, opened_at, deadline) values (?, ?, ?)",
                        settlement.uuid(),
                        utc(now),
                        utc(deadline));
            }
            for (WalletName wallet : wallets) {
                update(
                        "insert into gather_wallet (settlement, wallet, place, asked_at) values (?, ?, ?, ?)",
                        settlement.uuid(),
                        wallet.text(),
                        wallets.indexOf(wallet),
                        utc(now));
            }
            return find(settlement).orElseThrow();
        });
    }

    /** In the same row: whoever waits for it finds it again. */
    private void anew(SettlementId settlement, Instant now, Instant deadline) {
        update("delete from gather_wallet where settlement = ?", settlement.uuid());
        update(
                "update gather set opened_at = ?, deadline = ?, decided_at = null, decided_by = null, chosen = null"
                        + " where settlement = ?",
                utc(now),
                utc(deadline),
                settlement.uuid());
    }

    Optional<Gather> find(SettlementId settlement) {
        return gather(settlement, "");
    }

    private Optional<Gather> locked(SettlementId settlement) {
        return gather(settlement, " for update");
    }

    private Optional<Gather> gather(SettlementId settlement, String lock) {
        return store.jdbc()
                .sql("select * from gather where settlement = ?" + lock)
                .param(settlement.uuid())
                .query(GatherRow::read)
                .optional()
                // Outside a transaction another connection, when the first has been given back.
                .map(gather -> gather.with(asked(settlement)));
    }

    /** Keeps what a wallet tells, and decides when nothing better can come. */
    Heard hear(SettlementId settlement, WalletName wallet, List<Brand> brands, List<Brand> wanted) {
        return store.inTransaction(() -> {
            Optional<Gather> before = locked(settlement);
            Instant now = clock.instant();
            Good good = before.map(it -> good(it, wallet)).orElse(Good.UNASKED);
            if (good != Good.NOTED) {
                return new Heard(good, now);
            }
            update(
                    "update gather_wallet set brands = ?, told_at = ? where settlement = ? and wallet = ?",
                    brands.stream().map(Brand::text).collect(Collectors.joining(",")),
                    utc(now),
                    settlement.uuid(),
                    wallet.text());
            Gather after = before.orElseThrow().with(wallet, brands);
            if (!after.isDecisive(wanted)) {
                return new Heard(Good.NOTED, now);
            }
            decide(after, wanted, Optional.of(wallet), now);
            return new Heard(Good.DECIDED, now);
        });
    }

    private static Good good(Gather gather, WalletName wallet) {
        Optional<Gather.Asked> asked =
                gather.asked().stream().filter(it -> it.wallet().equals(wallet)).findFirst();
        if (asked.isEmpty()) {
            return Good.UNASKED;
        }
        if (gather.decided()) {
            return gather.decidedBy().equals(Optional.of(wallet)) ? Good.DECIDED_BEFORE : Good.LATE;
        }
        return asked.get().isSilent() ? Good.NOTED : Good.KNOWN;
    }

    /**
     * The deadline decides, with what has been told; says whether nothing had decided before. Where it was gathered anew since
     * somebody saw that it waits, the deadline is another and is still to come.
     */
    boolean decide(SettlementId settlement, List<Brand> wanted, Instant now) {
        return store.inTransaction(() -> {
            Optional<Gather> open = locked(settlement)
                    .filter(it -> !it.decided())
                    .filter(it -> !it.deadline().isAfter(now));
            open.ifPresent(it -> decide(it, wanted, Optional.empty(), now));
            return open.isPresent();
        });
    }

    private void decide(Gather gather, List<Brand> wanted, Optional<WalletName> by, Instant now) {
        update(
                "update gather set decided_at = ?, decided_by = ?, chosen = ? where settlement = ?",
                utc(now),
                by.map(WalletName::text).orElse(null),
                gather.best(wanted).map(best -> best.wallet().text()).orElse(null),
                gather.settlement().uuid());
    }

    /** Those that wait, and have waited long enough by then. */
    List<SettlementId> waiting(Instant until, int most) {
        return store.jdbc()
                .sql("select settlement from gather where decided_at is null and deadline <= ? limit ?")
                .params(utc(until), most)
                .query(GatherRow::settlement)
                .list();
    }

    /** Those that wait, whatever their time. */
    List<SettlementId> undecided() {
        return store.jdbc()
                .sql("select settlement from gather where decided_at is null")
                .query(GatherRow::settlement)
                .list();
    }

    /** Waits until then, unless it is decided. */
    void await(SettlementId settlement, Instant deadline) {
        update(
                "update gather set deadline = ? where settlement = ? and decided_at is null",
                utc(deadline),
                settlement.uuid());
    }

    private List<Gather.Asked> asked(SettlementId settlement) {
        return store.jdbc()
                .sql("select wallet, brands from gather_wallet where settlement = ? order by place")
                .param(settlement.uuid())
                .query(GatherRow::asked)
                .list();
    }

    private void update(String sql, @Nullable Object... values) {
        store.jdbc().sql(sql).params(values).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
