package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.dialogue.Course;
import kessai.dialogue.SlipEntry;
import kessai.dialogue.Weighed;
import kessai.dialogue.WhatIfAsked;
import kessai.dialogue.WhatIfKnown;
import kessai.dialogue.WhatIfPost;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Letter;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * What a terminal would do with a wake-up, as route files use it: it weighs as the topologies do, tells, and asks the
 * wallets that it would go on to. Nothing is kept, nobody is woken, and the customer is asked nothing.
 */
public class WhatIf {

    private final PartyName self;
    private final Terminals terminals;
    private final Preselections preselections;
    private final BrandSelector brandSelector;
    private final WhatIfPost post;
    private final Clock clock;

    WhatIf(
            PartyName self,
            Terminals terminals,
            Preselections preselections,
            BrandSelector brandSelector,
            WhatIfPost post,
            Clock clock) {
        this.self = self;
        this.terminals = terminals;
        this.preselections = preselections;
        this.brandSelector = brandSelector;
        this.post = post;
        this.clock = clock;
    }

    /** Answers a shop's host. */
    public void explain(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.arrived(exchange, self, now);
        if (hop.sender().role() != Role.SHOP) {
            throw new InvalidMessage("a shop asks a bridge what if, not " + hop.sender());
        }
        WhatIfAsked asked = WhatIfPost.read(hop);
        hop.tell(Letter.LIFE, WhatIfPost.life(hop.promoted(), now));
        hop.tell(
                Letter.LETTERS,
                terminals
                        .at(hop.promoted().terminal())
                        .map(terminal -> letters(hop.promoted(), terminal, asked, now))
                        .orElseGet(() -> unknown(hop.promoted(), asked)));
    }

    private List<Letter> unknown(Promoted promoted, WhatIfAsked asked) {
        String why = "its bridge does not know the terminal " + promoted.terminal();
        Weighed nowhere = Weighed.of(Course.NO_TERMINAL, List.of(), why);
        return post.letters(self, promoted, asked, nowhere, List.of(), Optional.empty());
    }

    private List<Letter> letters(Promoted promoted, TerminalDescriptor terminal, WhatIfAsked asked, Instant now) {
        Weighed weighed = weigh(promoted, terminal, asked, now);
        List<SlipEntry> slip = weighed.wallet()
                .flatMap(terminal::moduleOf)
                .map(module -> module.slip(terminal.topology()))
                .orElse(List.of());
        Promoted about = promoted.in(terminal.topology());
        return post.letters(self, about, asked, weighed, slip, Optional.of(terminal.topology()));
    }

    private Weighed weigh(Promoted promoted, TerminalDescriptor terminal, WhatIfAsked asked, Instant now) {
        List<Brand> wanted = asked.listed();
        List<WalletName> refused = asked.refusing(self);
        return switch (terminal.topology()) {
            case PRESELECTED -> preselected(promoted.terminal(), terminal, refused);
            case PROMPTED -> Weighing.toChoose(terminal, refused);
            case SELECTOR_HOLDS_BRANDS -> Weighing.byTable(terminal, wanted, refused);
            case MODULES_HOLD_BRANDS ->
                Weighing.byInformation(wanted, brandSelector.candidates(terminal, now), refused);
            case WALLETS_HOLD_BRANDS, SINGLE_MODULE -> asking(terminal, promoted.settlement(), asked, refused, now);
            default -> Weighing.only(terminal, refused);
        };
    }

    private Weighed preselected(TerminalAddress address, TerminalDescriptor terminal, List<WalletName> refused) {
        return preselections
                .of(address)
                .map(Preselections.Preselection::wallet)
                .filter(wallet -> refused.isEmpty() && terminal.moduleOf(wallet).isPresent())
                .map(wallet -> Weighing.beforehand(terminal, wallet))
                .orElseGet(() -> Weighing.toChoose(terminal, refused));
    }

    /** Until the wallets have answered, they are to be asked; then it is as in a gathering whose time is up. */
    private Weighed asking(
            TerminalDescriptor terminal,
            SettlementId reference,
            WhatIfAsked asked,
            List<WalletName> refused,
            Instant now) {
        List<WhatIfKnown> known = asked.knownBy(self);
        List<Gather.Asked> told = terminal.wallets().stream()
                .filter(wallet -> !refused.contains(wallet))
                .flatMap(wallet -> known.stream().filter(it -> it.of().equals(wallet)))
                .map(it -> new Gather.Asked(it.of(), it.settled()))
                .toList();
        if (told.isEmpty()) {
            return Weighing.toAsk(terminal, asked.listed(), refused);
        }
        Gather gather = new Gather(reference, now, true, Optional.empty(), Optional.empty(), told);
        return Weighing.gathered(asked.listed(), gather, refused);
    }
}
