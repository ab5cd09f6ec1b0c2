package kessai.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.dialogue.Designated;
import kessai.dialogue.DesignationAsked;
import kessai.dialogue.DesignationKind;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;

/** A master's question which slave settles is put to the customer, and the answer taken back to whoever passed it on. */
class SlaveQuestions {

    private final Prompts prompts;

    SlaveQuestions(Prompts prompts) {
        this.prompts = prompts;
    }

    /** Puts a master's question; the same one again changes nothing. */
    void put(Hop hop, KeptWakeUp kept, TerminalDescriptor terminal, Instant now) {
        if (!terminal.topology().mastersAsk()) {
            throw new InvalidMessage("in topology " + terminal.topology() + " no master asks which slave settles");
        }
        if (kept.ended()) {
            return;
        }
        DesignationAsked asked = hop.body(DesignationAsked.class);
        List<WalletName> offers = offers(asked);
        Prompt prompt = Prompt.slave(
                kept.settlement(),
                kept.terminal(),
                asked.kind() == DesignationKind.DESIGNATE ? PromptKind.DESIGNATE_SLAVE : PromptKind.GIVE_ADDRESS,
                offers,
                asked.said(),
                new Prompt.Asked(hop.sender(), Bytes.of(hop.body()), Optional.empty(), Optional.empty()),
                now,
                kept.deadline());
        if (prompts.open(prompt)) {
            hop.note(
                    Selector.party(hop),
                    "asked",
                    (offers.isEmpty()
                                    ? "the customer for a slave's address"
                                    : "the customer to designate one of " + offers)
                            + ", for " + hop.sender());
        }
    }

    /** The customer has answered: the master decides what becomes of it. */
    void answer(Hop hop, KeptWakeUp kept, TerminalDescriptor terminal, Prompt prompt, Given given) {
        Prompt.Asked asked = prompt.asked().orElseThrow();
        Bytes question = Der.decode(DesignationAsked.class, asked.request().toByteArray())
                .question();
        Optional<String> wallet = given.wallet().map(WalletName::text);
        hop.note(
                Selector.party(hop),
                given.agreed() ? "designated" : "declined",
                wallet.map(name -> "wallet/" + name + ", by the customer").orElse("by the customer"));
        hop.send(
                Addresses.dialogueOf(asked.asker()),
                kept.promoted(terminal.topology()),
                Designated.TYPE,
                new Designated(question, given.agreed() ? wallet : Optional.empty()).write());
    }

    private static List<WalletName> offers(DesignationAsked asked) {
        try {
            return asked.offers().stream().map(WalletName::new).toList();
        } catch (ValueRefused e) {
            throw new InvalidMessage("what is offered is no wallet: " + e.getMessage(), e);
        }
    }
}
