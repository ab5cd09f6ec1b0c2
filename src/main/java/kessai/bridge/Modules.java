package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.dialogue.DesignationAsked;
import kessai.dialogue.SlipEntry;
import kessai.dialogue.WakeUpRefused;
import kessai.dialogue.WakeUpWithSlip;
import kessai.journey.JourneyEntry;
import kessai.journey.JourneyJson;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.WakeUpText;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/** The connecting modules of this bridge's terminals, as route files use them. */
public class Modules {

    /** The route that goes on, where a message of the dialogue is not simply answered. */
    static final String NEXT = "next";

    private final PartyName self;
    private final Terminals terminals;
    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Approvals approvals;
    private final SlaveQuestions slaveQuestions;
    private final EndedCount endedCount;
    private final Store store;
    private final Outbox outbox;
    private final Clock clock;

    Modules(
            PartyName self,
            Terminals terminals,
            WakeUps wakeUps,
            Prompts prompts,
            Approvals approvals,
            SlaveQuestions slaveQuestions,
            EndedCount endedCount,
            Store store,
            Outbox outbox,
            Clock clock) {
        this.self = self;
        this.terminals = terminals;
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.approvals = approvals;
        this.slaveQuestions = slaveQuestions;
        this.endedCount = endedCount;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Carries a wake-up to the wallet that was selected: with a commitment to the order in the place of its text. */
    public void carry(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        KeptWakeUp kept = Selector.wakeUp(hop);
        TerminalDescriptor terminal = Selector.terminal(hop);
        PartyName wallet =
                PartyName.wallet(hop.told(Selector.WALLET, String.class).orElseThrow());
        Promoted promoted = kept.promoted(terminal.topology());
        Optional<Brand> brand = hop.told(Selector.BRAND, Brand.class);
        byte[] wakeUp = WakeUpText.print(kept.wakeUp().withoutOrder(approvals.commitment(kept)));
        List<SlipEntry> slip = terminal.moduleOf(new WalletName(wallet.name()))
                .map(module -> module.slip(terminal.topology()))
                .orElse(List.of());
        String along = slip.isEmpty() ? "" : ", together with " + slip.size() + " lines on slaves";
        hop.note(Selector.party(hop), "carried", "the wake-up, to " + wallet + along);
        hop.send(
                Addresses.wakeUpOf(wallet),
                brand.map(promoted::withBrand).orElse(promoted),
                slip.isEmpty() ? "WakeUp" : WakeUpWithSlip.TYPE,
                slip.isEmpty() ? wakeUp : new WakeUpWithSlip(Bytes.of(wakeUp), slip).write());
    }

    /** Ends a settlement that no wallet of the terminal can settle, or that came when its time was up. */
    public void unroutable(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        String why = hop.told(Terminals.WHY, String.class).orElse("no wallet for any of the brands");
        Outcome outcome = hop.told(Terminals.ENDING, Outcome.class).orElse(Outcome.UNROUTABLE);
        OutcomeTold told = new OutcomeTold(outcome, Optional.empty(), why);
        // Kept and told in one transaction: after a kill between the store's commit and the broker's nobody would tell
        // it.
        store.inTransaction(() -> {
            if (end(hop, told, now)) {
                Promoted promoted = hop.promoted();
                outbox.add(Addresses.OUTCOME, promoted.headers(OutcomeTold.TYPE), told.write());
                note(hop, told);
                outbox.add(Addresses.JOURNEY, promoted.headers("Journey"), JourneyJson.write(hop.takeNotes()));
            }
        });
    }

    /** A wallet asks for approval or tells the outcome. */
    public void hear(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.arrived(exchange, self, now);
        hop.tell(NEXT, "hand-on");
        KeptWakeUp kept = wakeUps.find(hop.settlement())
                .orElseThrow(() -> new InvalidMessage("no wake-up came for the settlement " + hop.settlement()));
        TerminalDescriptor terminal = terminals
                .at(kept.terminal())
                .orElseThrow(() -> new InvalidMessage("the terminal " + kept.terminal() + " is no longer described"));
        checkModule(terminal, hop.sender());
        switch (hop.messageType()) {
            case "ApprovalRequest" -> approvals.give(hop, kept, terminal, now);
            case DesignationAsked.TYPE -> slaveQuestions.put(hop, kept, terminal, now);
            case OutcomeTold.TYPE -> learn(hop, now);
            case WakeUpRefused.TYPE -> refused(hop, kept, terminal);
            default ->
                throw new InvalidMessage(
                        "a module is asked for approval, told an outcome or a refusal, found another type");
        }
    }

    /** The wallet cannot settle it: where there may be another it goes on there, elsewhere it ends here. */
    private void refused(Hop hop, KeptWakeUp kept, TerminalDescriptor terminal) {
        // Who asked for the approval and got it cannot refuse any more, and nobody else can in its place.
        if (kept.ended() || kept.answer().isPresent()) {
            return;
        }
        WakeUpRefused told = hop.body(WakeUpRefused.class);
        hop.about(kept.promoted(terminal.topology()));
        hop.tell(Terminals.TERMINAL, terminal);
        hop.tell(Terminals.WAKE_UP, kept);
        hop.tell(Terminals.WHY, told.reason());
        if (terminal.topology().triesAnother()) {
            wakeUps.refusedBy(kept.settlement(), new WalletName(hop.sender().name()));
            hop.tell(NEXT, terminal.topology() + "-refused");
        } else {
            hop.tell(NEXT, Terminals.NOWHERE);
        }
    }

    private void learn(Hop hop, Instant now) {
        try {
            OutcomeTold told = OutcomeTold.read(hop.body());
            end(hop, told, now);
            note(hop, told);
        } catch (IllegalArgumentException e) {
            throw new InvalidMessage("the outcome cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps how it ended; says whether that was not known before. */
    private boolean end(Hop hop, OutcomeTold told, Instant now) {
        boolean first = wakeUps.ended(hop.settlement(), told.outcome().word(), told.brand(), told.reason(), now);
        if (first) {
            endedCount.add(hop.promoted().terminal(), told.outcome());
        }
        prompts.close(hop.settlement(), now);
        return first;
    }

    private static void note(Hop hop, OutcomeTold told) {
        String reason = told.reason().isEmpty() ? "" : ": " + told.reason();
        hop.note(Selector.party(hop), JourneyEntry.OUTCOME, told.outcome().word() + reason);
    }

    /** Time is up and no wallet has said how it ended: for the terminal the settlement has expired. */
    static List<JourneyEntry> expired(KeptWakeUp kept, Instant now) {
        return List.of(new JourneyEntry(
                kept.settlement(),
                now,
                Terminals.partyOf(kept.terminal()),
                JourneyEntry.OUTCOME,
                Outcome.EXPIRED.word() + ": no wallet said how it ended in time"));
    }

    private static void checkModule(TerminalDescriptor terminal, PartyName sender) {
        if (sender.role() != Role.WALLET) {
            throw new InvalidMessage("a module's dialogue is with a wallet, not with " + sender);
        }
        if (terminal.moduleOf(new WalletName(sender.name())).isEmpty()) {
            throw new InvalidMessage("terminal " + terminal.name() + " has no module for " + sender);
        }
    }
}
