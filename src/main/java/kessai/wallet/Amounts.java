package kessai.wallet;

import kessai.set.CurrencyAmount;
import kessai.wakeup.Money;

/** A wake-up's money as SET's amounts. */
final class Amounts {

    private Amounts() {}

    static CurrencyAmount of(Money money) {
        return new CurrencyAmount(
                money.currency().number(), money.minor(), -money.currency().exponent());
    }
}
