package kessai.wallet;

import java.time.Clock;
import java.util.Optional;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.wakeup.WakeUp;
import org.apache.camel.Exchange;

/** Where wake-ups reach server wallets; route files name it {@code walletWakeUps}. */
public class WakeUpDesk {

    static final String WHY = "why";

    /** The wake-up, whether it has just come or was kept. */
    static final String WOKEN = "woken";

    /** The route that goes on. */
    static final String PART = "part";

    /** Why a wallet refuses that only keeps credentials. */
    static final String KEEPS_ONLY = "the wallet keeps credentials and settles nothing";

    private static final String NOTHING_NEW = "hand-on";
    private static final String REFUSE = "refuse-wake-up";

    private final Wallets wallets;
    private final WalletSettings settings;
    private final Clock clock;

    WakeUpDesk(Wallets wallets, WalletSettings settings, Clock clock) {
        this.wallets = wallets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads a wake-up and says which route goes on: a master's part of the topology, or settling. */
    public void receive(Exchange exchange, String wallet) {
        ServerWallet at = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, at.name(), clock.instant());
        checkSpeaksFor(hop.sender(), hop.promoted());
        Woken woken = Woken.read(hop);
        hop.tell(Wallets.WALLET, wallet);
        hop.tell(WOKEN, woken);
        hop.tell(PART, part(hop, at, woken));
    }

    private String part(Hop hop, ServerWallet at, Woken woken) {
        if (at.descriptor().role() == WalletRole.KEEPER) {
            hop.tell(WHY, KEEPS_ONLY);
            return REFUSE;
        }
        return at.descriptor().isMasterIn(woken.promoted().topology()) ? masters(hop, at, woken) : "settle-wake-up";
    }

    /** The wake-up that was read. */
    static Woken woken(Hop hop) {
        return hop.told(WOKEN, Woken.class).orElseThrow();
    }

    /** What it says. */
    static WakeUp wakeUp(Hop hop) {
        return woken(hop).wakeUp();
    }

    private String masters(Hop hop, ServerWallet master, Woken woken) {
        Optional<Designation> known = master.designations().find(hop.settlement());
        Optional<String> hindrance = hindrance(master, woken, known);
        if (hindrance.isPresent()) {
            hop.tell(WHY, hindrance.get());
            return REFUSE;
        }
        return switch (known.map(Designation::state).orElse(Designation.State.OPEN)) {
            case OPEN -> woken.promoted().topology().orElseThrow() + "-master";
            case RELAYED -> {
                Dispatch.goOn(hop, master, known.orElseThrow());
                yield Dispatch.RELAY;
            }
            case ASKED, PROVING, CANCELLED -> NOTHING_NEW;
        };
    }

    /**
     * Masters that name each other would relay a wake-up for ever: one that has to do with it already, for somebody else,
     * refuses it; and so does the last of a chain that is too long.
     */
    private Optional<String> hindrance(ServerWallet master, Woken woken, Optional<Designation> known) {
        Optional<PartyName> relaysFor = new RelayBook(master.store())
                .find(woken.promoted().settlement())
                .filter(sides -> !sides.refused())
                .map(RelayBook.Sides::upstream);
        Optional<PartyName> busyFor = known.filter(it -> it.state() != Designation.State.OPEN)
                .map(it -> it.woken().upstream())
                .or(() -> relaysFor);
        if (busyFor.isPresent() && !busyFor.get().equals(woken.upstream())) {
            return Optional.of(loop(master, busyFor.get()));
        }
        return tooLong(woken.relayed(), settings);
    }

    static String loop(ServerWallet master, PartyName busyFor) {
        return "loop: " + master.name() + " has the settlement from " + busyFor + " already";
    }

    static Optional<String> tooLong(int relayed, WalletSettings settings) {
        return relayed >= settings.longestChain()
                ? Optional.of("the chain is too long: " + relayed + " masters have relayed it already")
                : Optional.empty();
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
