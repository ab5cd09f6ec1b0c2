package kessai.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kessai.wakeup.ValueRefused;

/** What the demo shop sells, and an order of it as the ingress takes it. */
final class DemoGoods {

    private static final String CURRENCY = "EUR";
    private static final int MOST = 99;

    private static final List<Good> ALL = List.of(
            new Good("tea", "green tea from Uji, 100 g", "12.50"),
            new Good("pot", "iron teapot", "68.00"),
            new Good("chair", "garden chair, oak", "129.50"),
            new Good("maple", "Japanese maple, two metres", "240.00"),
            new Good("house", "tea house with its garden", "1250000.00"));

    /** What can be paid with. */
    static final List<String> BRANDS = List.of("brand-a", "brand-b", "brand-c");

    /** One of the goods. */
    record Good(String id, String name, String price) {}

    private DemoGoods() {}

    static String currency() {
        return CURRENCY;
    }

    static List<Good> all() {
        return ALL;
    }

    /**
     * An order.
     *
     * @param counts how many of each, by its id
     * @throws ValueRefused naming the field, what was expected and what was found
     */
    static ObjectNode order(String terminal, List<String> brands, Map<String, Integer> counts) {
        if (brands.isEmpty() || !BRANDS.containsAll(brands)) {
            throw new ValueRefused("brands", "some of " + BRANDS, brands.toString());
        }
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("order", "demo-" + UUID.randomUUID().toString().substring(0, 8))
                .put("terminal", terminal)
                .put("capture", "now");
        brands.forEach(order.withArray("brands")::add);
        BigDecimal sum = BigDecimal.ZERO;
        for (Good good : ALL) {
            int count = counts.getOrDefault(good.id(), 0);
            if (count < 0 || count > MOST) {
                throw new ValueRefused("basket/" + good.id(), "0 to " + MOST, Integer.toString(count));
            }
            if (count > 0) {
                sum = sum.add(new BigDecimal(good.price()).multiply(BigDecimal.valueOf(count)));
                order.withArray("items")
                        .addObject()
                        .put("name", good.name())
                        .put("quantity", count)
                        .put("price", good.price());
            }
        }
        if (sum.signum() == 0) {
            throw new ValueRefused("basket", "something in it", "nothing");
        }
        order.putObject("amount").put("currency", CURRENCY).put("value", sum.toPlainString());
        return order;
    }
}
