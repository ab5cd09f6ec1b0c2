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
import java.util.UUID;

/**
 * An order of the demonstration, addressed to one terminal.
 *
 * @param shop who posts it
 * @param number the order's number, which ends in the terminal's name
 * @param terminal where its wake-up goes
 * @param body the request's body
 */
record DemoOrder(String shop, String number, String terminal, String body) {

    private static final String RESOURCE = "/demo/orders.ndjson";
    private static final String BRIDGE = "@demo";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same order under the same key at every start, so that a second start settles only what is missing. */
    String idempotencyKey() {
        String name = shop + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** All of the demo's orders, each addressed to a terminal of the bridge {@code demo}. */
    static List<DemoOrder> to(String terminal) {
        return read().stream().map(order -> addressed(order, terminal)).toList();
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
        String number = order.path("order").asText() + "@" + terminal;
        String body =
                order.put("order", number).put("terminal", terminal + BRIDGE).toString();
        return new DemoOrder(order.path("shop").asText(), number, terminal + BRIDGE, body);
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
