package kessai.wallet;

import java.time.Clock;
import java.util.Optional;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/** A master's look-up, as route files use it: brand and customer to the wallet that settles. Knows nothing of SET. */
public class BrandInformation {

    /** The wallet that settles: the master's own name, a slave's, or none. */
    static final String SLAVE = "slave";

    /** The brand that was found. */
    static final String BRAND = "brand";

    /** Why a master settles by itself. */
    static final String ITSELF = "it holds the customer's certificate";

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
        TerminalAddress customer = hop.promoted().terminal();
        for (Brand brand : WakeUpDesk.woken(hop).brands()) {
            Optional<WalletName> slave = master.settles(customer, brand)
                    ? Optional.of(master.descriptor().name())
                    : master.descriptor().slaveFor(brand, customer);
            if (slave.isPresent()) {
                found(hop, master, brand, slave.get());
                return;
            }
        }
        hop.tell(WakeUpDesk.WHY, "the master holds none of the brands and knows no slave for them");
    }

    /** A slave that nobody has ever run is none; one that is away is waited for. */
    private void found(Hop hop, ServerWallet master, Brand brand, WalletName slave) {
        if (slave.equals(master.descriptor().name())) {
            found(hop, master, brand, ITSELF);
        } else if (neighbours.has(master.name(), PartyName.wallet(slave.text()))) {
            hop.tell(SLAVE, slave.text());
            hop.tell(BRAND, brand);
            hop.note(master.name().toString(), "selected", brand + ": by its brand information, wallet/" + slave);
        } else {
            hop.tell(WakeUpDesk.WHY, "its brand information names wallet/" + slave + ", which there is not");
        }
    }

    /** The master settles it itself. */
    static void found(Hop hop, ServerWallet master, Brand brand, String why) {
        hop.tell(SLAVE, master.descriptor().name().text());
        hop.tell(BRAND, brand);
        hop.note(master.name().toString(), "selected", brand + ": " + why);
    }
}
