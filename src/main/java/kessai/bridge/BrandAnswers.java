package kessai.bridge;

import java.time.Clock;
import kessai.dialogue.AccountsTold;
import kessai.dialogue.BrandsTold;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where wallets tell a bridge what they settle, and where the bridge tells itself that the time for it is up. */
public class BrandAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(BrandAnswers.class);

    private final PartyName self;
    private final Terminals terminals;
    private final WakeUps wakeUps;
    private final BrandRefresh refresh;
    private final Gathering gathering;
    private final Gathers gathers;
    private final Clock clock;

    BrandAnswers(
            PartyName self,
            Terminals terminals,
            WakeUps wakeUps,
            BrandRefresh refresh,
            Gathering gathering,
            Gathers gathers,
            Clock clock) {
        this.self = self;
        this.terminals = terminals;
        this.wakeUps = wakeUps;
        this.refresh = refresh;
        this.gathering = gathering;
        this.gathers = gathers;
        this.clock = clock;
    }

    /** Takes what a wallet tells; a wake-up that it decides goes on in its terminal's topology. */
    public void hear(Exchange exchange) {
        Hop hop = Hop.arrived(exchange, self, clock.instant());
        hop.tell(Modules.NEXT, "hand-on");
        switch (hop.messageType()) {
            case BrandsTold.TYPE -> refresh.heard(hop);
            case AccountsTold.TYPE -> accounts(exchange, hop);
            case Gathering.TYPE -> goOn(hop);
            default -> throw new InvalidMessage("a bridge is told brands or accounts, found another type");
        }
    }

    private void accounts(Exchange exchange, Hop hop) {
        if (hop.sender().role() != Role.WALLET) {
            throw new InvalidMessage("a wallet tells what it settles, not " + hop.sender());
        }
        KeptWakeUp kept = kept(hop);
        TerminalDescriptor terminal = about(hop, kept);
        if (gathering.heard(exchange, kept) && !kept.ended()) {
            hop.tell(Modules.NEXT, next(terminal, true));
        }
    }

    /** The deadline has decided, or the bridge was stopped meanwhile and what is not answered is asked again. */
    private void goOn(Hop hop) {
        if (!hop.sender().equals(self)) {
            throw new InvalidMessage("only the bridge itself says how to go on, not " + hop.sender());
        }
        KeptWakeUp kept = kept(hop);
        TerminalDescriptor terminal = about(hop, kept);
        boolean decided =
                gathers.find(kept.settlement()).filter(Gather::decided).isPresent();
        if (!kept.ended()) {
            hop.tell(Modules.NEXT, next(terminal, decided));
        }
    }

    /** A terminal that was set up for another topology meanwhile begins anew in that one. */
    private static String next(TerminalDescriptor terminal, boolean decided) {
        String topology = terminal.topology().toString();
        return decided && terminal.topology().asksWallets() ? topology + "-gathered" : topology;
    }

    private KeptWakeUp kept(Hop hop) {
        return wakeUps.find(hop.settlement())
                .orElseThrow(() -> new InvalidMessage("no wake-up came for the settlement " + hop.settlement()));
    }

    /** What the message is about is as the bridge keeps it, whatever its headers say. */
    private TerminalDescriptor about(Hop hop, KeptWakeUp kept) {
        TerminalDescriptor terminal = terminals
                .at(kept.terminal())
                .orElseThrow(() -> new InvalidMessage("the terminal " + kept.terminal() + " is no longer described"));
        hop.about(kept.promoted(terminal.topology()));
        hop.tell(Terminals.TERMINAL, terminal);
        hop.tell(Terminals.WAKE_UP, kept);
        return terminal;
    }

    /** A wallet could not be asked: nobody of that name has a queue. It is as if it did not answer. */
    public void notAsked(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.debug(
                "{} could not be asked: {}",
                exchange.getVariable(Hop.ADDRESS),
                cause == null ? "unknown" : cause.getMessage());
    }
}
