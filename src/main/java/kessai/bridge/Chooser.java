package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.dialogue.Course;
import kessai.dialogue.Weighed;
import kessai.routing.Hop;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/** The selector of topologies 101 and 102, in which the customer chooses: beforehand, or when the wake-up comes. */
public class Chooser {

    /** Whether the customer is asked; not where nobody is left to choose. */
    private static final String ASKED = "asked";

    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Preselections preselections;
    private final Clock clock;

    Chooser(WakeUps wakeUps, Prompts prompts, Preselections preselections, Clock clock) {
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.preselections = preselections;
        this.clock = clock;
    }

    /** Topology 101: the wallet that the customer chose beforehand, as long as the terminal has a module for it. */
    public void preselected(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        TerminalAddress terminal = hop.promoted().terminal();
        Optional<WalletName> chosen = preselections
                .take(hop.settlement(), terminal)
                .filter(wallet -> Selector.terminal(hop).moduleOf(wallet).isPresent());
        chosen.ifPresent(wallet -> Selector.follow(hop, Weighing.beforehand(Selector.terminal(hop), wallet)));
    }

    /** Asks which of the modules' wallets settles; those that refused are no longer offered. The wake-up waits. */
    public void ask(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        KeptWakeUp kept = Selector.wakeUp(hop);
        List<WalletName> refused = wakeUps.refused(hop.settlement());
        Weighed weighed = Weighing.toChoose(Selector.terminal(hop), refused);
        if (weighed.course() == Course.REFUSES) {
            hop.tell(Terminals.WHY, weighed.said() + ": " + why(hop));
            return;
        }
        List<WalletName> offers = Selector.terminal(hop).wallets().stream()
                .filter(wallet -> !refused.contains(wallet))
                .toList();
        Prompt prompt = Prompt.choose(kept.settlement(), kept.terminal(), offers, why(hop), now, kept.deadline());
        if (prompts.open(prompt)) {
            hop.note(Selector.party(hop), "asked", weighed.said());
        }
        hop.tell(ASKED, true);
    }

    private static String why(Hop hop) {
        return hop.told(Terminals.WHY, String.class).orElse("");
    }
}
