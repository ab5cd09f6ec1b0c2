package kessai.bridge;

import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it comes over the API: {@code {"decision": "chosen", "wallet": "sw-1"}}, {@code {"decision": "approved"}} or
 * {@code {"decision": "declined"}}.
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

    private WalletName address() {
        try {
            return new WalletName(wallet == null ? "" : wallet);
        } catch (ValueRefused e) {
            throw e.in("wallet");
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
