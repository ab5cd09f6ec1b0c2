package kessai.bridge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kessai.broker.Addresses;
import kessai.journey.Outcome;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * Customers' answers. An answer and the message that goes on with it are one transaction; the message comes back to this
 * bridge over the broker, so that nobody at a screen waits for what it starts, and a kill loses no answer.
 */
public class Answers {

    private static final String TYPE = "Answer";
    private static final int OCTETS_OF_UUID = 36;

    private final PartyName self;
    private final Terminals terminals;
    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Approvals approvals;
    private final SlaveQuestions slaveQuestions;
    private final Store store;
    private final Outbox outbox;
    private final Clock clock;

    Answers(
            PartyName self,
            Terminals terminals,
            WakeUps wakeUps,
            Prompts prompts,
            Approvals approvals,
            SlaveQuestions slaveQuestions,
            Store store,
            Outbox outbox,
            Clock clock) {
        this.self = self;
        this.terminals = terminals;
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.approvals = approvals;
        this.slaveQuestions = slaveQuestions;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes an answer that fits the question; says whether it was in time and the first. */
    boolean take(Prompt prompt, Given given) {
        KeptWakeUp kept = wakeUps.find(prompt.settlement()).orElseThrow();
        TerminalDescriptor terminal = terminals.at(prompt.terminal()).orElseThrow();
        return store.inTransaction(() -> {
            boolean first = prompts.answer(prompt.id(), given, clock.instant());
            if (first) {
                outbox.add(
                        Addresses.answerOf(self),
                        kept.promoted(terminal.topology()).headers(TYPE),
                        prompt.id().toString().getBytes(StandardCharsets.US_ASCII));
            }
            return first;
        });
    }

    /** Goes on with what was answered: wakes the wallet that was chosen, answers the wallet that asked, or ends it. */
    public void goOn(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.arrived(exchange, self, now);
        Prompt prompt = answered(hop);
        Given given = prompt.given().orElseThrow(() -> new InvalidMessage("the question was not answered"));
        KeptWakeUp kept = wakeUps.find(prompt.settlement()).orElseThrow();
        hop.tell(Modules.NEXT, "hand-on");
        if (kept.ended()) {
            return;
        }
        TerminalDescriptor terminal = terminals
                .at(kept.terminal())
                .orElseThrow(() -> new InvalidMessage("the terminal is no longer described"));
        hop.tell(Terminals.TERMINAL, terminal);
        hop.tell(Terminals.WAKE_UP, kept);
        if (prompt.kind() == PromptKind.APPROVE) {
            approvals.answer(hop, kept, terminal, prompt, given, now);
        } else if (prompt.kind().isMasters()) {
            slaveQuestions.answer(hop, kept, terminal, prompt, given);
        } else {
            chosen(hop, terminal, given, prompt.offers());
        }
    }

    private static void chosen(Hop hop, TerminalDescriptor terminal, Given given, List<WalletName> offered) {
        boolean known = given.wallet().flatMap(terminal::moduleOf).isPresent();
        if (!given.agreed()) {
            hop.tell(Terminals.ENDING, Outcome.CANCELLED);
            hop.tell(Terminals.WHY, "the customer does not want to pay");
        } else if (!known) {
            hop.tell(Terminals.WHY, "the terminal has no longer a module for the wallet that was chosen");
        } else {
            hop.tell(Selector.WALLET, given.wallet().orElseThrow().text());
            hop.note(
                    Selector.party(hop),
                    "selected",
                    given.wallet().orElseThrow() + ", chosen by the customer, of " + offered);
        }
        hop.tell(Modules.NEXT, given.agreed() && known ? "chosen" : Terminals.NOWHERE);
    }

    private Prompt answered(Hop hop) {
        if (!hop.sender().equals(self) || hop.body().length != OCTETS_OF_UUID) {
            throw new InvalidMessage("expected an answer from this bridge itself");
        }
        UUID id = UUID.fromString(new String(hop.body(), StandardCharsets.US_ASCII));
        return prompts.find(id).orElseThrow(() -> new InvalidMessage("no such question was put"));
    }
}
