package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kessai.dialogue.Course;
import kessai.dialogue.Weighed;
import kessai.routing.Hop;
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
        Weighed weighed = new SlipWeighing(Weighing.of(hop, master, neighbours), woken.slip())
                .lookUp(
                        (slave, brand) -> kept.hasTurnedAway(slave.text(), brand.text()),
                        kept.turnedAway().isEmpty() ? List.of() : List.of(Questions.reasons(kept)));
        if (weighed.course() == Course.AWAITS_PROOF) {
            // It is selected when it has proved itself.
            weighed.wallet().ifPresent(slave -> hop.tell(BrandInformation.SLAVE, slave.text()));
            weighed.brand().ifPresent(brand -> hop.tell(BrandInformation.BRAND, brand));
        } else {
            BrandInformation.follow(hop, master, weighed);
        }
    }
}
