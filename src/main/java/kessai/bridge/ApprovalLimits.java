package kessai.bridge;

import java.util.LinkedHashMap;
import java.util.Map;
import kessai.wakeup.Currency;
import kessai.wakeup.Money;

/**
 * How much is approved without asking the customer.
 *
 * @param most the largest amount for each currency; nothing in others
 */
record ApprovalLimits(Map<Currency, Money> most) {

    /** Nothing is approved without asking. */
    static final ApprovalLimits NONE = new ApprovalLimits(Map.of());

    ApprovalLimits {
        most = Map.copyOf(most);
    }

    /** As descriptors have it: {@code {USD: "100.00", JPY: "15000"}}. */
    static ApprovalLimits parse(Map<String, String> written) {
        Map<Currency, Money> limits = new LinkedHashMap<>();
        written.forEach((code, value) -> {
            Currency currency = Currency.of(code);
            limits.put(currency, Money.parse(currency, value));
        });
        return new ApprovalLimits(limits);
    }

    boolean cover(Money amount) {
        Money limit = most.get(amount.currency());
        return limit != null && amount.minor().compareTo(limit.minor()) <= 0;
    }
}
