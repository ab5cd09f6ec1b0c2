package kessai.wallet;

import java.time.Clock;
import java.util.Optional;
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

    private final Wallets wallets;
    private final Clock clock;

    BrandInformation(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Topology 107: the first of the shop's brands that the master holds an account of, or knows a slave for. */
    public void lookUp(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet master = wallets.at(hop);
        TerminalAddress customer = hop.promoted().terminal();
        for (Brand brand : WakeUpDesk.wakeUp(hop).brands()) {
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

    private static void found(Hop hop, ServerWallet master, Brand brand, WalletName slave) {
        boolean itself = slave.equals(master.descriptor().name());
        hop.tell(SLAVE, slave.text());
        hop.tell(BRAND, brand);
        hop.note(
                master.name().toString(),
                "selected",
                itself
                        ? brand + ": it holds the customer's certificate"
                        : brand + ": by its brand information, wallet/" + slave);
    }
}
