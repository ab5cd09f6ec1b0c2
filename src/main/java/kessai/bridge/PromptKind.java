package kessai.bridge;

import java.util.Locale;

/** What a customer is asked. */
enum PromptKind {
    /** Which wallet settles, and with it which module. */
    CHOOSE_WALLET,
    /** Whether to pay. */
    APPROVE;

    /** As the API says it: {@code choose-wallet}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
