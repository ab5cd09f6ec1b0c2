package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.dialogue.Designated;
import kessai.dialogue.WakeUpRefused;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * A master that knows nothing of its slaves' brands asks the customer which of them settles, as route files use it. Knows
 * nothing of SET.
 */
public class Designating {

    /** Whether the customer is asked; not where nobody is left. */
    private static final String ASKED = "asked";

    private final Wallets wallets;
    private final Neighbours neighbours;
    private final Questions questions;
    private final Clock clock;

    Designating(Wallets wallets, Neighbours neighbours, Questions questions, Clock clock) {
        this.wallets = wallets;
        this.neighbours = neighbours;
        this.questions = questions;
        this.clock = clock;
    }

    /** Topologies 109, 110 and 112: what the master holds an account of, it settles itself. */
    public void own(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet master = wallets.at(hop);
        Weighing.of(hop, master, neighbours).own().ifPresent(own -> BrandInformation.follow(hop, master, own));
    }

    /** Asks which slave; those that were turned away are no longer offered. The wake-up waits. */
    public void ask(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet master = wallets.at(hop);
        Woken woken = WakeUpDesk.woken(hop);
        Designation kept = master.designations().open(woken, Slips.unfit(woken, master.name()), now);
        Optional<String> why = questions.put(master, kept, now);
        why.ifPresent(nobody -> hop.tell(WakeUpDesk.WHY, nobody));
        hop.tell(ASKED, why.isEmpty());
    }

    /** Takes a message of the dialogue that is about finding the slave; says whether it is. */
    boolean hears(Hop hop, ServerWallet master, Designation kept) {
        return switch (hop.messageType()) {
            case Designated.TYPE -> answered(hop, master, kept, hop.body(Designated.class));
            case WakeUpRefused.TYPE -> refused(hop, master, kept, hop.body(WakeUpRefused.class));
            default -> false;
        };
    }

    private boolean answered(Hop hop, ServerWallet master, Designation kept, Designated answer) {
        boolean own = kept.question().equals(Optional.of(answer.question()));
        if (!own && kept.state() == Designation.State.RELAYED) {
            // A question of a master further down.
            return false;
        }
        if (!hop.sender().equals(kept.woken().upstream())) {
            throw new InvalidMessage(
                    "expected an answer from " + kept.woken().upstream() + ", found one from " + hop.sender());
        }
        if (!own) {
            hop.note(master.name().toString(), "too late", "the answer is to a question that no longer waits");
            hop.tell(Dispatch.NEXT, Dispatch.HAND_ON);
        } else if (kept.state() != Designation.State.ASKED) {
            Dispatch.again(hop, master, kept);
        } else {
            Dispatch.beginAgain(hop, master, kept);
            answer.wallet()
                    .ifPresentOrElse(given -> designated(hop, master, kept, given), () -> cancel(hop, master, kept));
        }
        return true;
    }

    private void designated(Hop hop, ServerWallet master, Designation kept, String given) {
        Optional<TurnedAway> fault = fault(master, kept, given);
        if (fault.isPresent()) {
            turnAway(hop, master, kept, fault.get());
            return;
        }
        WalletName slave = new WalletName(given);
        boolean isListed = kept.topology() == Topology.MASTER_LISTS_SLAVES;
        if (isListed && !master.designations().relayed(kept.settlement(), slave, Optional.empty(), clock.instant())) {
            // It came twice at once, or the customer's refusal did: what came first goes on.
            hop.tell(Dispatch.NEXT, Dispatch.HAND_ON);
            return;
        }
        if (isListed) {
            hop.note(
                    master.name().toString(),
                    "selected",
                    "wallet/" + slave + ", designated by the customer, of " + kept.offers());
        }
        hop.tell(BrandInformation.SLAVE, slave.text());
        hop.tell(Dispatch.NEXT, Dispatch.designated(kept));
    }

    private Optional<TurnedAway> fault(ServerWallet master, Designation kept, String given) {
        Optional<TurnedAway> noName = Slips.fault(given, master.name());
        if (noName.isPresent()) {
            return noName;
        }
        List<WalletName> offers = kept.offers();
        if (!offers.isEmpty() && !offers.contains(new WalletName(given))) {
            return Optional.of(new TurnedAway(given, "", "it was not offered"));
        }
        return neighbours.has(master.name(), PartyName.wallet(given))
                ? Optional.empty()
                : Optional.of(new TurnedAway(given, "", "there is no such wallet"));
    }

    private boolean refused(Hop hop, ServerWallet master, Designation kept, WakeUpRefused refusal) {
        if (kept.state() == Designation.State.RELAYED && kept.isSlave(hop.sender())) {
            new RelayBook(master.store()).refused(kept.settlement());
            String brand = kept.brand().map(Brand::text).orElse("");
            turnAway(hop, master, kept, new TurnedAway(hop.sender().name(), brand, refusal.reason()));
            return true;
        }
        if (kept.hasTurnedAway(hop.sender())) {
            Dispatch.again(hop, master, kept);
            return true;
        }
        return false;
    }

    /** Not this one: the topology's route says what becomes of the wake-up then. */
    void turnAway(Hop hop, ServerWallet master, Designation kept, TurnedAway slave) {
        Dispatch.beginAgain(hop, master, kept);
        if (master.designations().turnedAway(kept, slave, clock.instant())) {
            hop.note(master.name().toString(), "turned away", slave.toString());
        }
        hop.tell(Dispatch.NEXT, Dispatch.refused(kept));
    }

    private void cancel(Hop hop, ServerWallet master, Designation kept) {
        Instant now = clock.instant();
        OutcomeTold told = new OutcomeTold(Outcome.CANCELLED, Optional.empty(), "the customer does not want to pay");
        master.store().inTransaction(() -> {
            if (master.designations().cancelled(kept.settlement())) {
                master.note(
                        kept.woken().promoted(), now, "ended", told.outcome().word() + ": " + told.reason());
                master.tell(kept.woken().upstream(), kept.woken().promoted(), told, true);
            }
        });
        hop.tell(Dispatch.NEXT, Dispatch.HAND_ON);
    }
}
