package kessai.bridge;

import java.util.Optional;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;

/** Topology 101: the wallets that customers chose beforehand, as the bridge's store keeps them. */
class Preselections {

    /**
     * A choice.
     *
     * @param wallet the wallet whose module was chosen
     * @param once whether it is for the next wake-up only; otherwise until the customer changes it
     */
    record Preselection(WalletName wallet, boolean once) {}

    private final Store store;
    private final Changes changes;

    Preselections(Store store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    Optional<Preselection> of(TerminalAddress terminal) {
        return store.jdbc()
                .sql("select wallet, once from preselection where terminal = ?")
                .param(terminal.toString())
                .query((row, number) ->
                        new Preselection(new WalletName(row.getString("wallet")), row.getBoolean("once")))
                .optional();
    }

    /** Keeps a choice in the place of the one before. */
    void choose(TerminalAddress terminal, Preselection chosen) {
        store.inTransaction(() -> {
            hold(terminal);
            forget(terminal);
            store.jdbc()
                    .sql("insert into preselection (terminal, wallet, once) values (?, ?, ?)")
                    .params(terminal.toString(), chosen.wallet().text(), chosen.once())
                    .update();
        });
    }

    /** Takes a choice back. */
    void forget(TerminalAddress terminal) {
        store.jdbc()
                .sql("delete from preselection where terminal = ?")
                .param(terminal.toString())
                .update();
        changes.of(terminal);
    }

    /** The choice for a wake-up; one that was for the next only is used up by it. A second delivery gets the same. */
    Optional<WalletName> take(SettlementId settlement, TerminalAddress terminal) {
        return store.inTransaction(() -> {
            hold(terminal);
            Optional<WalletName> taken = taken(settlement);
            if (taken.isPresent()) {
                return taken;
            }
            Optional<Preselection> chosen = of(terminal);
            chosen.ifPresent(it -> store.jdbc()
                    .sql("update wake_up set preselected = ? where id = ?")
                    .params(it.wallet().text(), settlement.uuid())
                    .update());
            chosen.filter(Preselection::once).ifPresent(it -> forget(terminal));
            return chosen.map(Preselection::wallet);
        });
    }

    /** One at a time chooses, or uses a choice up. */
    private void hold(TerminalAddress terminal) {
        store.hold("preselection " + terminal);
    }

    private Optional<WalletName> taken(SettlementId settlement) {
        return store.jdbc()
                .sql("select preselected from wake_up where id = ? and preselected is not null")
                .param(settlement.uuid())
                .query(String.class)
                .optional()
                .map(WalletName::new);
    }
}
