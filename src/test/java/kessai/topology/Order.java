package kessai.topology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a shop wants to be paid.
 *
 * @param shop who wants to be paid
 * @param number the shop's order number
 * @param terminal where the customer is
 * @param value how many US dollars
 * @param brands in the shop's order of preference
 * @param capture now or later
 * @param item what was bought
 */
record Order(
        String shop,
        String number,
        String terminal,
        String value,
        List<String> brands,
        String capture,
        String item,
        String deadline) {

    static Order at(String terminal) {
        String number = "G-" + UUID.randomUUID();
        return new Order("garden", number, terminal, "129.50", List.of("brand-a"), "now", "one garden chair, oak", "");
    }

    /** With a number of its own, which no other order has. */
    Order numbered(String own) {
        return new Order(shop, own, terminal, value, brands, capture, item, deadline);
    }

    Order from(String otherShop) {
        return new Order(otherShop, number, terminal, value, brands, capture, item, deadline);
    }

    Order of(String dollars) {
        return new Order(shop, number, terminal, dollars, brands, capture, item, deadline);
    }

    Order with(String... preferred) {
        return new Order(shop, number, terminal, value, List.of(preferred), capture, item, deadline);
    }

    Order capturedLater() {
        return new Order(shop, number, terminal, value, brands, "later", item, deadline);
    }

    Order item(String bought) {
        return new Order(shop, number, terminal, value, brands, capture, bought, deadline);
    }

    /** With so little time, in seconds from now. */
    Order within(int seconds) {
        String end = Instant.now().plusSeconds(seconds).toString();
        return new Order(shop, number, terminal, value, brands, capture, item, end);
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("order", number).put("terminal", terminal).put("capture", capture);
        json.putObject("amount").put("currency", "USD").put("value", value);
        brands.forEach(json.withArray("brands")::add);
        json.withArray("items").addObject().put("name", item).put("quantity", 1).put("price", value);
        if (!deadline.isEmpty()) {
            json.put("deadline", deadline);
        }
        return json.toString();
    }
}
