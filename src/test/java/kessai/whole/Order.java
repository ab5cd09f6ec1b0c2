package kessai.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order that a test posts, and how it must end.
 *
 * @param number the shop's number for it, also its idempotency key
 * @param terminal where the wake-up goes
 * @param brand the only brand that is offered
 * @param capture {@code now} or {@code later}
 * @param deadline until when; null: as long as the shop host allows
 * @param outcome the word that it must end in
 * @param euros what it costs
 */
record Order(
        String number,
        String terminal,
        String brand,
        String capture,
        @Nullable Instant deadline,
        String outcome,
        String euros) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An order of a little money. */
    Order(String number, String terminal, String brand, String capture, @Nullable Instant deadline, String outcome) {
        this(number, terminal, brand, capture, deadline, outcome, "12.50");
    }

    /** An order that is to be captured. */
    static Order captured(String number, String terminal, String brand) {
        return new Order(number, terminal, brand, "now", null, "captured");
    }

    /** An order that is to be authorized, and captured later. */
    static Order authorized(String number, String terminal, String brand) {
        return new Order(number, terminal, brand, "later", null, "authorized");
    }

    Order until(@Nullable Instant limit, String ends) {
        return new Order(number, terminal, brand, capture, limit, ends, euros);
    }

    Order costing(String value) {
        return new Order(number, terminal, brand, capture, deadline, outcome, value);
    }

    String json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("order", number);
        body.put("terminal", terminal);
        body.put("brands", List.of(brand));
        body.put("amount", Map.of("currency", "EUR", "value", euros));
        body.put("items", List.of(Map.of("name", "tea", "quantity", 1, "price", euros)));
        body.put("capture", capture);
        if (deadline != null) {
            body.put("deadline", deadline.toString());
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order has no JSON form", e);
        }
    }
}
