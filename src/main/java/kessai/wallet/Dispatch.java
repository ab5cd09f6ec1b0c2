package kessai.wallet;

import kessai.routing.Hop;
import kessai.wakeup.Topology;

/** How a message of the dialogue goes on with the wake-up that it is about: what the route file is told. */
final class Dispatch {

    /** The route that goes on. */
    static final String NEXT = "next";

    /** Ends here, or goes where it was addressed. */
    static final String HAND_ON = "hand-on";

    /** Wakes the slave that was found. */
    static final String RELAY = "slave-found";

    private Dispatch() {}

    /** Brings back what was kept of a wake-up, and the slave that was found. */
    static void goOn(Hop hop, ServerWallet master, Designation kept) {
        beginAgain(hop, master, kept);
        kept.slave().ifPresent(slave -> hop.tell(BrandInformation.SLAVE, slave.text()));
        kept.brand().ifPresent(brand -> hop.tell(BrandInformation.BRAND, brand));
    }

    /** Brings back what was kept of a wake-up, for which a slave is still to be found. */
    static void beginAgain(Hop hop, ServerWallet master, Designation kept) {
        hop.resume(kept.woken().promoted());
        hop.tell(Wallets.WALLET, master.name().name());
        hop.tell(WakeUpDesk.WOKEN, kept.woken());
    }

    /** The topology's route for a slave that the customer named: {@code 109-designated}. */
    static String designated(Designation kept) {
        return kept.topology() + "-designated";
    }

    /** The topology's route for a slave that was turned away; a slip is simply looked up again. */
    static String refused(Designation kept) {
        return kept.topology() + (kept.topology() == Topology.TERMINAL_HOLDS_BRANDS ? "-master" : "-refused");
    }

    /** What caused the present state has come again: what followed from it may not have left. */
    static void again(Hop hop, ServerWallet master, Designation kept) {
        switch (kept.state()) {
            case OPEN -> {
                beginAgain(hop, master, kept);
                hop.tell(NEXT, refused(kept));
            }
            case RELAYED -> {
                goOn(hop, master, kept);
                hop.tell(NEXT, RELAY);
            }
            case ASKED, PROVING, CANCELLED -> hop.tell(NEXT, HAND_ON);
        }
    }
}
