package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * A master's look-up in what came with the wake-up, as route files use it: topology 111. What it says is outsiders' word:
 * the slave has to prove itself. Knows nothing of SET.
 */
public class RoutingSlip {

    private final Wallets wallets;
    private final Neighbours neighbours;
    private final Clock clock;

    RoutingSlip(Wallets wallets, Neighbours neighbours, Clock clock) {
        this.wallets = wallets;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** The first of the shop's brands that the master holds an account of, or that an entry names a slave for. */
    public void lookUp(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet master = wallets.at(hop);
        Woken woken = WakeUpDesk.woken(hop);
        Designation kept = master.designations().open(woken, Slips.unfit(woken, master.name()), now);
        List<String> missing = new ArrayList<>();
        for (Brand brand : woken.brands()) {
            if (master.accounts().holds(woken.promoted().terminal(), brand)) {
                BrandInformation.found(hop, master, brand, BrandInformation.ITSELF);
                return;
            }
            for (WalletName slave :
                    Slips.slavesFor(woken.slip(), brand, woken.promoted().terminal())) {
                if (isLeft(master, kept, brand, slave, missing)) {
                    hop.tell(BrandInformation.SLAVE, slave.text());
                    hop.tell(BrandInformation.BRAND, brand);
                    return;
                }
            }
        }
        hop.tell(WakeUpDesk.WHY, why(kept, missing));
    }

    private boolean isLeft(ServerWallet master, Designation kept, Brand brand, WalletName slave, List<String> missing) {
        if (slave.text().equals(master.name().name()) || kept.hasTurnedAway(slave.text(), brand.text())) {
            return false;
        }
        boolean there = neighbours.has(master.name(), PartyName.wallet(slave.text()));
        if (!there) {
            missing.add(slave + ": there is no such wallet");
        }
        return there;
    }

    private static String why(Designation kept, List<String> missing) {
        List<String> reasons = new ArrayList<>(missing);
        if (!kept.turnedAway().isEmpty()) {
            reasons.add(Questions.reasons(kept));
        }
        return reasons.isEmpty()
                ? "the master holds none of the brands and no slave for them was sent along"
                : "no slave that was sent along is left: " + String.join("; ", reasons);
    }
}
