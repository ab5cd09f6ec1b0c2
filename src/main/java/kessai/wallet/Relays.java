package kessai.wallet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.dialogue.WakeUpRefused;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * What a master relays, as route files use it: it is the virtual connecting module towards the slave, and the wallet
 * towards the terminal. What passes is not read.
 */
public class Relays {

    private final Wallets wallets;
    private final Clock clock;

    Relays(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Remembers who is on either side and addresses the wake-up to the slave. */
    public void begin(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet master = wallets.at(hop);
        Woken woken = WakeUpDesk.woken(hop);
        WalletName slave =
                new WalletName(hop.told(BrandInformation.SLAVE, String.class).orElseThrow());
        List<Brand> brands =
                hop.told(BrandInformation.BRAND, Brand.class).map(List::of).orElse(woken.brands());
        RelayBook.Sides sides = new RelayBook.Sides(woken.upstream(), PartyName.wallet(slave.text()));
        // A wake-up that comes again goes where it went first, whatever the brand information says by now.
        PartyName remembered =
                new RelayBook(master.store()).remember(woken.promoted(), sides).downstream();
        hop.note(master.name().toString(), "relayed", "the wake-up, to " + remembered);
        woken.handedOn(slave, brands).send(hop, remembered);
    }

    /** Addresses a message of a relayed dialogue to its other side; says whether it is of one. */
    boolean pass(Hop hop) {
        ServerWallet relaying = wallets.at(hop);
        RelayBook book = new RelayBook(relaying.store());
        Optional<RelayBook.Sides> sides = book.find(hop.settlement());
        if (sides.isEmpty()) {
            return false;
        }
        PartyName from = hop.sender();
        PartyName to = sides.get()
                .other(from)
                .orElseThrow(
                        () -> new InvalidMessage(from + " is on neither side of the settlement " + hop.settlement()));
        if (hop.messageType().equals(WakeUpRefused.TYPE)) {
            book.refused(hop.settlement());
        }
        hop.note(relaying.name().toString(), "relayed", "the " + hop.messageType() + ", to " + to);
        hop.pass(Addresses.dialogueOf(to));
        return true;
    }
}
