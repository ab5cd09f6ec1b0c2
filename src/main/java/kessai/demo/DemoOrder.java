package kessai.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An order of the demonstration, addressed to one terminal.
 *
 * @param shop who posts it
 * @param number the order's number, which ends in the terminal's name
 * @param terminal where its wake-up goes
 * @param body the request's body
 * @param brands what it can be paid with
 * @param end how it ends where it is settled, by what it asks for
 */
record DemoOrder(String shop, String number, String terminal, String body, List<String> brands, String end) {

    private static final String RESOURCE = "/demo/orders.ndjson";
    private static final String BRIDGE = "@demo";
    private static final int FIRST = 55;

    /** The one order that is above what any terminal approves by itself, and that no customer approves. */
    private static final String ABOVE_THE_LIMIT = "EDGE-3";

    private static final String EDGE = "EDGE-";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same order under the same key at every start, so that a second start settles only what is missing. */
    String idempotencyKey() {
        String name = shop + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** All of the demo's orders, or the first of them and the edge cases, addressed to a terminal of the bridge demo. */
    static List<DemoOrder> to(String terminal, DemoOrders which) {
        List<ObjectNode> all = read();
        return IntStream.range(0, all.size())
                .filter(i -> which == DemoOrders.ALL
                        || i < FIRST
                        || number(all.get(i)).startsWith(EDGE))
                .mapToObj(i -> addressed(all.get(i), terminal))
                .toList();
    }

    /** A small order of one brand, beside the demo's own. */
    static DemoOrder example(String number, String terminal, String brand) {
        ObjectNode order = JSON.createObjectNode()
                .put("shop", "garden")
                .put("order", number)
                .put("capture", "now");
        order.putObject("amount").put("currency", "EUR").put("value", "12.50");
        order.putArray("brands").add(brand);
        order.putArray("items")
                .addObject()
                .put("name", "tea")
                .put("quantity", 1)
                .put("price", "12.50");
        return addressed(order, terminal);
    }

    /** How it must end at a terminal that reaches wallets of these brands, all of whose cards are approved. */
    String expected(Set<String> settled) {
        return brands.stream().anyMatch(settled::contains) ? end : "unroutable";
    }

    private static String number(ObjectNode order) {
        return order.path("order").asText();
    }

    /** The first orders that can be paid with one of these brands. */
    static List<DemoOrder> to(String terminal, int most, List<String> brands) {
        return read().stream()
                .filter(order -> brands.contains(order.path("brands").path(0).asText()))
                .limit(most)
                .map(order -> addressed(order, terminal))
                .toList();
    }

    private static DemoOrder addressed(ObjectNode order, String terminal) {
        String end = end(order);
        List<String> brands = new ArrayList<>();
        order.path("brands").forEach(brand -> brands.add(brand.asText()));
        String number = number(order) + "@" + terminal;
        String body =
                order.put("order", number).put("terminal", terminal + BRIDGE).toString();
        return new DemoOrder(order.path("shop").asText(), number, terminal + BRIDGE, body, List.copyOf(brands), end);
    }

    private static String end(ObjectNode order) {
        if (number(order).equals(ABOVE_THE_LIMIT)) {
            return "cancelled";
        }
        return order.path("capture").asText("now").equals("now") ? "captured" : "authorized";
    }

    private static List<ObjectNode> read() {
        List<ObjectNode> orders = new ArrayList<>();
        try (InputStream in = DemoOrder.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                orders.add((ObjectNode) JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return orders;
    }
}
