package kessai.wallet;

import java.time.Clock;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.apache.camel.Exchange;

/** Where wake-ups reach server wallets; route files name it {@code walletWakeUps}. */
public class WakeUpDesk {

    static final String WHY = "why";

    private static final String WAKE_UP = "wakeUp";
    private static final String PART = "part";

    private final Wallets wallets;
    private final Clock clock;

    WakeUpDesk(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Reads a wake-up and says which route goes on: a master's part of the topology, or settling. */
    public void receive(Exchange exchange, String wallet) {
        ServerWallet woken = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, woken.name(), clock.instant());
        Promoted promoted = hop.promoted();
        checkSpeaksFor(hop.sender(), promoted);
        hop.tell(Wallets.WALLET, wallet);
        hop.tell(WAKE_UP, read(hop.body()));
        // What another wallet relays is settled here: two masters that name each other would relay it for ever.
        boolean master =
                hop.sender().role() == Role.BRIDGE && woken.descriptor().isMasterIn(promoted.topology());
        hop.tell(PART, master ? promoted.topology().orElseThrow() + "-master" : "settle-wake-up");
    }

    /** The wake-up that was read. */
    static WakeUp wakeUp(Hop hop) {
        return hop.told(WAKE_UP, WakeUp.class).orElseThrow();
    }

    private static WakeUp read(byte[] octets) {
        try {
            WakeUp wakeUp = WakeUpText.parse(octets);
            if (wakeUp.commitment().isEmpty()) {
                throw new InvalidMessage("a wallet is woken with a commitment to the order, not with its text");
            }
            return wakeUp;
        } catch (ValueRefused e) {
            throw new InvalidMessage("the wake-up cannot be read: " + e.getMessage(), e);
        }
    }

    /** A bridge speaks for its own terminals; a wallet as a master relays anybody's. */
    static void checkSpeaksFor(PartyName sender, Promoted promoted) {
        boolean own = sender.role() == Role.BRIDGE
                && sender.name().equals(promoted.terminal().bridge().text());
        if (!own && sender.role() != Role.WALLET) {
            throw new InvalidMessage(sender + " does not speak for the terminal " + promoted.terminal());
        }
    }
}
