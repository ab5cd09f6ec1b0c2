package kessai.wallet;

import java.time.Clock;
import kessai.dialogue.Course;
import kessai.dialogue.Weighed;
import kessai.routing.Hop;
import org.apache.camel.Exchange;

/** A master's look-up, as route files use it: brand and customer to the wallet that settles. Knows nothing of SET. */
public class BrandInformation {

    /** The wallet that settles: the master's own name, a slave's, or none. */
    static final String SLAVE = "slave";

    /** The brand that was found. */
    static final String BRAND = "brand";

    private final Wallets wallets;
    private final Neighbours neighbours;
    private final Clock clock;

    BrandInformation(Wallets wallets, Neighbours neighbours, Clock clock) {
        this.wallets = wallets;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /**
     * Topology 107: the first of the shop's brands that the master holds an account of, or knows a slave for. One that was
     * decided on the way is the only one.
     */
    public void lookUp(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet master = wallets.at(hop);
        follow(hop, master, Weighing.of(hop, master, neighbours).byInformation(Course.WAKES));
    }

    /** Says what was weighed to the route file and to the journey. */
    static void follow(Hop hop, ServerWallet master, Weighed weighed) {
        weighed.brand().ifPresent(brand -> hop.tell(BRAND, brand));
        weighed.wallet()
                .ifPresentOrElse(
                        slave -> {
                            hop.tell(SLAVE, slave.text());
                            hop.note(master.name().toString(), "selected", weighed.said());
                        },
                        () -> hop.tell(WakeUpDesk.WHY, weighed.said()));
    }
}
