package kessai.bridge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.journey.Outcome;
import kessai.party.Descriptor;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.apache.camel.Exchange;

/** The terminals of this bridge; route files wake them. */
public class Terminals {

    /** The terminal's topology number, or {@code no-terminal}: the next route's name. */
    static final String TOPOLOGY = "topology";

    /** The route for what goes no further. */
    static final String NOWHERE = "no-terminal";

    static final String TERMINAL = "terminal";
    static final String WAKE_UP = "wakeUp";
    static final String WHY = "why";

    /** How a settlement that goes no further ends; unroutable, where nothing else is said. */
    static final String ENDING = "ending";

    private static final int SALT = 20;

    private final PartyName self;
    private final Descriptor<BridgeDescriptor> descriptor;
    private final WakeUps wakeUps;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Terminals(PartyName self, Descriptor<BridgeDescriptor> descriptor, WakeUps wakeUps, Clock clock) {
        this.self = self;
        this.descriptor = descriptor;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** A wake-up arrives: keeps it and says in which topology its terminal handles it. */
    public void wake(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.arrived(exchange, self, now);
        Promoted promoted = hop.promoted();
        if (hop.sender().role() != Role.SHOP) {
            throw new InvalidMessage("a wake-up comes from a shop, not from " + hop.sender());
        }
        byte[] octets = hop.body();
        checkNamesTheSame(promoted, octets);
        KeptWakeUp kept = wakeUps.keep(promoted, octets, salt(), now);
        hop.tell(WAKE_UP, kept);
        Optional<TerminalDescriptor> terminal = at(promoted.terminal());
        if (!now.isBefore(promoted.deadline())) {
            hop.tell(ENDING, Outcome.EXPIRED);
        }
        Optional<String> hindrance = hindrance(terminal, promoted, now);
        if (hindrance.isPresent() || terminal.isEmpty()) {
            hop.tell(WHY, hindrance.orElse("terminal unknown"));
            hop.tell(TOPOLOGY, NOWHERE);
            return;
        }
        hop.note(
                partyOf(promoted.terminal()),
                "woken",
                "set up for topology " + terminal.get().topology());
        hop.tell(TERMINAL, terminal.get());
        hop.tell(TOPOLOGY, terminal.get().topology().toString());
    }

    /** The terminal at an address, as it is described now. */
    Optional<TerminalDescriptor> at(TerminalAddress address) {
        return descriptor.current().terminal(address);
    }

    /** All terminals, as they are described now. */
    BridgeDescriptor described() {
        return descriptor.current();
    }

    static String partyOf(TerminalAddress terminal) {
        return "terminal/" + terminal;
    }

    private static Optional<String> hindrance(Optional<TerminalDescriptor> terminal, Promoted promoted, Instant now) {
        if (!now.isBefore(promoted.deadline())) {
            return Optional.of("the wake-up came when its time was up");
        }
        if (terminal.isEmpty()) {
            return Optional.of("its bridge does not know the terminal " + promoted.terminal());
        }
        return Optional.empty();
    }

    private static void checkNamesTheSame(Promoted promoted, byte[] octets) {
        try {
            WakeUp wakeUp = WakeUpText.parse(octets);
            if (!wakeUp.shop().equals(promoted.shop()) || wakeUp.order().isEmpty()) {
                throw new InvalidMessage("the wake-up is of another shop than its header, or hides its order");
            }
        } catch (ValueRefused e) {
            throw new InvalidMessage("the wake-up cannot be read: " + e.getMessage(), e);
        }
    }

    private Bytes salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return Bytes.of(salt);
    }
}
