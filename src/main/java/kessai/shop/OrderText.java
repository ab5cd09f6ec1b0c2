package kessai.shop;

import com.fasterxml.jackson.databind.JsonNode;
import kessai.wakeup.ValueRefused;

/** The order as the customer reads it: a line for each item. */
final class OrderText {

    private OrderText() {}

    static String of(JsonNode body) {
        String currency = body.path("amount").path("currency").asText();
        StringBuilder text = new StringBuilder();
        for (JsonNode item : body.path("items")) {
            text.append(item.path("quantity").bigIntegerValue())
                    .append(" x ")
                    .append(whole(item.path("name").asText()))
                    .append(", ")
                    .append(currency)
                    .append(' ')
                    .append(item.path("price").asText())
                    .append('\n');
        }
        return text.toString();
    }

    /** JSON can write half a character, which has no form in UTF-8. */
    private static String whole(String name) {
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new ValueRefused("names of whole characters", name);
        }
        return name;
    }
}
