package kessai.bridge;

import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it comes over the API: {@code {"decision": "chosen", "wallet": "sw-1"}}, {@code {"decision": "approved"}} or
 * {@code {"decision": "declined"}}.
 *
 * @param wallet one of those that are offered; where an address is asked for, whatever the customer typed
 */
record GivenForm(@Nullable String decision, @Nullable String wallet) {

    private static final int SHOWN = 64;

    /**
     * The answer, if it fits the question.
     *
     * @throws ValueRefused naming the field, what was expected and what was found
     */
    Given to(Prompt prompt) {
        if ("declined".equals(decision) && wallet == null) {
            return Given.DECLINED;
        }
        if (prompt.kind() == PromptKind.APPROVE) {
            if (!"approved".equals(decision) || wallet != null) {
                throw new ValueRefused("decision", "approved or declined, and no wallet", shown(decision));
            }
            return Given.APPROVED;
        }
        if (!"chosen".equals(decision)) {
            throw new ValueRefused("decision", "chosen, with a wallet, or declined", shown(decision));
        }
        if (prompt.kind() == PromptKind.GIVE_ADDRESS) {
            return Given.chosen(address());
        }
        return prompt.offers().stream()
                .filter(offer -> offer.text().equals(wallet))
                .findFirst()
                .map(Given::chosen)
                .orElseThrow(() -> new ValueRefused("wallet", "one of " + prompt.offers(), shown(wallet)));
    }

    /** Only what has the form of a wallet's name goes any further; whether there is such a wallet, others find out. */
    private WalletName address() {
        String typed = wallet == null ? "" : wallet;
        try {
            return new WalletName(typed);
        } catch (ValueRefused e) {
            ValueRefused refused = new ValueRefused(
                    "wallet",
                    "a wallet's name: 1 to 39 small letters a to z and digits, with single hyphens between them",
                    typed);
            refused.initCause(e);
            throw refused;
        }
    }

    /** Refuses a preselection of a wallet for which the terminal has no module. */
    static WalletName preselected(TerminalDescriptor terminal, @Nullable String wallet) {
        return terminal.modules().stream()
                .map(ModuleDescriptor::wallet)
                .filter(known -> known.text().equals(wallet))
                .findFirst()
                .orElseThrow(() -> new ValueRefused(
                        "wallet",
                        "one of "
                                + terminal.modules().stream()
                                        .map(ModuleDescriptor::wallet)
                                        .toList(),
                        shown(wallet)));
    }

    private static String shown(@Nullable String found) {
        return found == null ? "nothing" : found.substring(0, Math.min(found.length(), SHOWN));
    }
}
