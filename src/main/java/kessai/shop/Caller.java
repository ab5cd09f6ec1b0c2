package kessai.shop;

import java.util.Optional;
import kessai.wakeup.ShopName;

/**
 * Who calls, by the key it showed.
 *
 * @param shop which shop; none for the operator
 */
record Caller(Optional<ShopName> shop) {

    /** Who runs the system. */
    static final Caller OPERATOR = new Caller(Optional.empty());

    static Caller of(ShopName shop) {
        return new Caller(Optional.of(shop));
    }

    boolean isOperator() {
        return shop.isEmpty();
    }

    /** What it is called in logs and by Spring Security. */
    String name() {
        return shop.map(name -> "shop/" + name).orElse("operator");
    }
}
