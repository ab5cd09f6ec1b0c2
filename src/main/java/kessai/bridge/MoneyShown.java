package kessai.bridge;

import kessai.wakeup.Money;

/** Money as the API shows it, in the form in which the shop gives it: {@code {"currency": "EUR", "value": "12.50"}}. */
record MoneyShown(String currency, String value) {

    static MoneyShown of(Money amount) {
        return new MoneyShown(amount.currency().code(), amount.value());
    }
}
