package kessai.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;

/**
 * A question that waits for the customer, in the bridge's store and nowhere else: it holds no thread and no consumer.
 *
 * @param id its own identifier
 * @param settlement what it is about
 * @param terminal whose customer is asked
 * @param kind what is asked
 * @param offers the wallets that may be chosen, in the order of preference
 * @param said why it is asked, in words; empty where nothing is to be said
 * @param asked what a wallet asks
 * @param askedAt since when it waits
 * @param deadline until when it may be answered
 * @param given the answer; none: it was not answered
 * @param closed whether it can no longer be answered
 */
record Prompt(
        UUID id,
        SettlementId settlement,
        TerminalAddress terminal,
        PromptKind kind,
        List<WalletName> offers,
        String said,
        Optional<Asked> asked,
        Instant askedAt,
        Instant deadline,
        Optional<Given> given,
        boolean closed) {

    /**
     * What a wallet asked for: an approval, or which slave settles.
     *
     * @param asker who passed the request on, and gets the answer
     * @param request as it came; one for an approval is closed for the module
     * @param brand what is settled with, where an approval is asked for
     * @param maskedCard what the customer is shown of the card number then
     */
    record Asked(PartyName asker, Bytes request, Optional<Brand> brand, Optional<String> maskedCard) {}

    Prompt {
        offers = List.copyOf(offers);
    }

    /** The question which wallet settles. */
    static Prompt choose(
            SettlementId settlement,
            TerminalAddress terminal,
            List<WalletName> offers,
            String said,
            Instant now,
            Instant deadline) {
        return new Prompt(
                UUID.randomUUID(),
                settlement,
                terminal,
                PromptKind.CHOOSE_WALLET,
                offers,
                said,
                Optional.empty(),
                now,
                deadline,
                Optional.empty(),
                false);
    }

    /** A master's question which slave settles. */
    static Prompt slave(
            SettlementId settlement,
            TerminalAddress terminal,
            PromptKind kind,
            List<WalletName> offers,
            String said,
            Asked asked,
            Instant now,
            Instant deadline) {
        return new Prompt(
                UUID.randomUUID(),
                settlement,
                terminal,
                kind,
                offers,
                said,
                Optional.of(asked),
                now,
                deadline,
                Optional.empty(),
                false);
    }

    /** The question whether to pay. */
    static Prompt approve(
            SettlementId settlement,
            TerminalAddress terminal,
            String said,
            Asked asked,
            Instant now,
            Instant deadline) {
        return new Prompt(
                UUID.randomUUID(),
                settlement,
                terminal,
                PromptKind.APPROVE,
                List.of(),
                said,
                Optional.of(asked),
                now,
                deadline,
                Optional.empty(),
                false);
    }
}
