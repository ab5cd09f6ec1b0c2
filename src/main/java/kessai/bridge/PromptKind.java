package kessai.bridge;

import java.util.Locale;

/** What a customer is asked. */
enum PromptKind {
    /** Which wallet settles, and with it which module. */
    CHOOSE_WALLET,
    /** Which of a master's slaves settles. */
    DESIGNATE_SLAVE,
    /** The address of the slave that settles, which the customer types. */
    GIVE_ADDRESS,
    /** Whether to pay. */
    APPROVE;

    /** Whether a master asks, which deals with the answer itself. */
    boolean isMasters() {
        return this == DESIGNATE_SLAVE || this == GIVE_ADDRESS;
    }

    /** As the API says it: {@code choose-wallet}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
