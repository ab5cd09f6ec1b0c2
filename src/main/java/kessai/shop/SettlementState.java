package kessai.shop;

import java.util.Locale;

/** How far a settlement is, as it is shown. */
enum SettlementState {
    /** Under way. */
    OPEN,
    /** Asked for at the gateway and not answered; a resolver is at work on it. */
    UNKNOWN,
    /** Ended, in exactly one outcome. */
    ENDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SettlementState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
