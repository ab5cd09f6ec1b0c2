package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.routing.Hop;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/** The selector of topology 104: it asks its modules, each of which knows what its wallet told. Knows nothing of SET. */
public class BrandSelector {

    private final WakeUps wakeUps;
    private final BrandBook book;
    private final Clock clock;

    BrandSelector(WakeUps wakeUps, BrandBook book, Clock clock) {
        this.wakeUps = wakeUps;
        this.book = book;
        this.clock = clock;
    }

    /** The module whose wallet settles, as far as the modules know; a wallet that refused this wake-up is left out. */
    public void moduleByInformation(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        List<WalletName> refused = wakeUps.refused(hop.settlement());
        List<Candidate> candidates = candidates(Selector.terminal(hop), now);
        List<Candidate> left = candidates.stream()
                .filter(candidate -> !refused.contains(candidate.wallet()))
                .toList();
        hop.note(Selector.party(hop), "considered", Weighing.inWords(left) + Weighing.refusals(refused));
        Selector.follow(
                hop, Weighing.byInformation(Selector.wakeUp(hop).wakeUp().brands(), candidates, refused));
    }

    /** A wallet refused what its module knew it to settle: it is asked anew, at the bridge's next look. */
    public void stale(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        book.askAt(new WalletName(hop.sender().name()), now);
    }

    /** What the modules of a terminal know, in their order. */
    List<Candidate> candidates(TerminalDescriptor terminal, Instant now) {
        Map<WalletName, KnownBrands> known = book.of(terminal.wallets());
        return terminal.modules().stream()
                .map(module -> Optional.ofNullable(known.get(module.wallet()))
                        .orElseGet(() -> KnownBrands.nothing(module.wallet()))
                        .candidate(module.brands(), now))
                .toList();
    }
}
