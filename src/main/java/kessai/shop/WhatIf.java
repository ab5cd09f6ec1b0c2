package kessai.shop;

import java.util.List;
import kessai.wakeup.Brand;
import kessai.wakeup.Money;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;

/**
 * An operator's question what would become of a wake-up.
 *
 * @param shop whose it would be
 * @param terminal the terminal that would be woken
 * @param amount which decides nothing, and is checked all the same
 * @param brands in the shop's order of preference
 */
record WhatIf(ShopName shop, TerminalAddress terminal, Money amount, List<Brand> brands) {

    WhatIf {
        brands = List.copyOf(brands);
    }
}
