package kessai.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.wakeup.Brand;
import kessai.wakeup.Capture;
import kessai.wakeup.Currency;
import kessai.wakeup.Initiation;
import kessai.wakeup.Kept;
import kessai.wakeup.Money;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.ValueRefused;

/** Reads orders in the two forms they can be posted in: JSON, and SET's own initiation message. */
final class OrderForms {

    private final Contract contract;

    OrderForms(Contract contract) {
        this.contract = contract;
    }

    /** Reads what has arrived from a shop. */
    PostedOrder read(Arrival arrival, ShopName shop) {
        return arrival.isJson() ? json(arrival, shop) : initiation(arrival, shop);
    }

    private static PostedOrder initiation(Arrival arrival, ShopName shop) {
        try {
            return new PostedOrder(
                    shop,
                    required(arrival, "Kessai-Order", OrderNumber::decode),
                    required(arrival, "Kessai-Terminal", TerminalAddress::parse),
                    arrival.header("Kessai-Capture").isPresent()
                            ? required(arrival, "Kessai-Capture", Capture::parse)
                            : Capture.NOW,
                    Optional.empty(),
                    Initiation.parse(arrival.body()));
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    private static <T> T required(Arrival arrival, String header, Function<String, T> read) {
        String value = arrival.header(header).orElseThrow(() -> new ValueRefused(header, "this header", ""));
        return in(header, () -> read.apply(value));
    }

    private PostedOrder json(Arrival arrival, ShopName shop) {
        JsonNode body = body(arrival);
        List<Problem.Fault> faults = contract.faults(Contract.Form.SETTLEMENT, body);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.FIELD_INVALID, faults).found();
        }
        if (body.has("shop") && !body.path("shop").asText().equals(shop.text())) {
            String named = body.path("shop").asText();
            throw Problem.of(ProblemType.OTHER_SHOP, "/shop", "the key's shop, " + shop, named)
                    .found();
        }
        try {
            return order(body, shop);
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    /** The body as JSON. */
    static JsonNode body(Arrival arrival) {
        try {
            return Json.read(arrival.body());
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.REQUEST_MALFORMED, e).found();
        }
    }

    private static PostedOrder order(JsonNode body, ShopName shop) {
        return new PostedOrder(
                shop,
                in("/order", () -> new OrderNumber(text(body, "order"))),
                terminal(body),
                body.has("capture") ? Capture.parse(text(body, "capture")) : Capture.NOW,
                body.has("deadline")
                        ? Optional.of(in("/deadline", () -> instant(text(body, "deadline"))))
                        : Optional.empty(),
                new Initiation(
                        brands(body.path("brands")),
                        amount(body.path("amount")),
                        in("/items", () -> OrderDescription.of(OrderText.of(body))),
                        Kept.NOTHING));
    }

    static TerminalAddress terminal(JsonNode body) {
        return in("/terminal", () -> TerminalAddress.parse(text(body, "terminal")));
    }

    static List<Brand> brands(JsonNode written) {
        List<Brand> brands = new ArrayList<>();
        for (JsonNode brand : written) {
            brands.add(in("/brands/" + brands.size(), () -> new Brand(brand.asText())));
        }
        return brands;
    }

    static Money amount(JsonNode amount) {
        Currency currency = in("/amount/currency", () -> Currency.of(text(amount, "currency")));
        return in("/amount/value", () -> Money.parse(currency, text(amount, "value")));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            ValueRefused refused = new ValueRefused("a time as in RFC 3339", text);
            refused.initCause(e);
            throw refused;
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    /** What {@code read} reads, whose refusal then names the field. */
    private static <T> T in(String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (ValueRefused e) {
            throw e.in(field);
        }
    }
}
