package kessai.bridge;

import java.time.Clock;
import java.util.List;
import kessai.dialogue.Weighed;
import kessai.routing.Hop;
import org.apache.camel.Exchange;

/** Picks the connecting module that gets a wake-up. Knows brands and modules, and nothing of what settles them. */
public class Selector {

    /** The wallet of the module that was picked; none: nobody settles any of the brands. */
    static final String WALLET = "wallet";

    /** The brand that was picked, where the selector picks one. */
    static final String BRAND = "brand";

    private final Clock clock;

    Selector(Clock clock) {
        this.clock = clock;
    }

    /** Topologies 100 and 107: the terminal has one module. */
    public void onlyModule(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        follow(hop, Weighing.only(terminal(hop), List.of()));
    }

    /** Topology 103: the first of the shop's brands that a module is listed for; of two modules, the first listed. */
    public void moduleByBrand(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        follow(hop, Weighing.byTable(terminal(hop), wakeUp(hop).wakeUp().brands(), List.of()));
    }

    /** Says what was weighed to the route file and to the journey. */
    static void follow(Hop hop, Weighed weighed) {
        weighed.brand().ifPresent(brand -> hop.tell(BRAND, brand));
        weighed.wallet()
                .ifPresentOrElse(
                        wallet -> {
                            hop.tell(WALLET, wallet.text());
                            hop.note(party(hop), "selected", weighed.said());
                        },
                        () -> hop.tell(Terminals.WHY, weighed.said()));
    }

    static TerminalDescriptor terminal(Hop hop) {
        return hop.told(Terminals.TERMINAL, TerminalDescriptor.class).orElseThrow();
    }

    static KeptWakeUp wakeUp(Hop hop) {
        return hop.told(Terminals.WAKE_UP, KeptWakeUp.class).orElseThrow();
    }

    static String party(Hop hop) {
        return Terminals.partyOf(hop.promoted().terminal());
    }
}
