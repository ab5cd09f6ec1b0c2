package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import kessai.wakeup.Topology;

/**
 * In topology 110 a customer who gave the address of a wallet that does not answer may have mistyped it: after a while the
 * customer is asked again. Elsewhere such a wallet is away, and waited for until the settlement's time is up.
 */
class Patience {

    private static final int AT_ONCE = 200;

    private final Questions questions;
    private final WalletSettings settings;
    private final Clock clock;

    Patience(Questions questions, WalletSettings settings, Clock clock) {
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    void sweep(ServerWallet master) {
        Instant now = clock.instant();
        Instant since = now.minus(settings.proofPatience());
        for (Designation kept : master.designations().unproven(Topology.CUSTOMER_GIVES_ADDRESS, since, now, AT_ONCE)) {
            TurnedAway silent = new TurnedAway(
                    kept.slave().orElseThrow().text(), "", "there is such a wallet, but it does not answer");
            master.store().inTransaction(() -> {
                if (master.designations().turnedAway(kept, silent, now)) {
                    master.note(kept.woken().promoted(), now, "turned away", silent.toString());
                    master.designations()
                            .find(kept.settlement())
                            .ifPresent(open -> questions.put(master, open, clock.instant()));
                }
            });
        }
    }
}
