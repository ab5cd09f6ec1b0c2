package kessai.bridge;

import java.time.Clock;
import java.util.Optional;
import kessai.routing.Hop;
import kessai.wakeup.Brand;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WalletName;
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
        WalletName wallet = terminal(hop).modules().get(0).wallet();
        hop.tell(WALLET, wallet.text());
        hop.note(party(hop), "selected", "its only module, bound to wallet/" + wallet);
    }

    /** Topology 103: the first of the shop's brands that a module is listed for; of two modules, the first listed. */
    public void moduleByBrand(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        TerminalDescriptor terminal = terminal(hop);
        WakeUp wakeUp = wakeUp(hop).wakeUp();
        for (Brand brand : wakeUp.brands()) {
            Optional<ModuleDescriptor> module = terminal.moduleFor(brand);
            if (module.isPresent()) {
                hop.tell(WALLET, module.get().wallet().text());
                hop.tell(BRAND, brand);
                hop.note(
                        party(hop),
                        "selected",
                        brand + " by the selector's table, bound to wallet/"
                                + module.get().wallet());
                return;
            }
        }
        hop.tell(Terminals.WHY, "the selector's table has none of " + wakeUp.brands());
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
