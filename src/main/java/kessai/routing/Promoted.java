package kessai.routing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kessai.wakeup.Brand;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What routing needs to know of a message, promoted from it once; validated when it is taken from the broker.
 *
 * @param settlement the settlement it belongs to
 * @param terminal the terminal that was woken
 * @param shop the shop to be paid
 * @param brand the brand to settle with, once that is decided
 * @param topology the arrangement, once the terminal's descriptor has said it
 * @param protocol the settlement protocol
 * @param deadline when the settlement's time is up
 */
public record Promoted(
        SettlementId settlement,
        TerminalAddress terminal,
        ShopName shop,
        Optional<Brand> brand,
        Optional<Topology> topology,
        Protocol protocol,
        Instant deadline) {

    /**
     * Reads the headers of a message.
     *
     * @throws InvalidMessage naming the header that is missing or malformed
     */
    public static Promoted from(Map<String, Object> headers) {
        return new Promoted(
                required(headers, Headers.SETTLEMENT, SettlementId::new),
                required(headers, Headers.TERMINAL, TerminalAddress::parse),
                required(headers, Headers.SHOP, ShopName::new),
                optional(headers, Headers.BRAND, Brand::new),
                optional(headers, Headers.TOPOLOGY, text -> Topology.of(Integer.parseInt(text))),
                required(headers, Headers.PROTOCOL, Protocol::new),
                required(headers, Headers.DEADLINE, Instant::parse));
    }

    /** As headers. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put(Headers.SETTLEMENT, settlement.text());
        headers.put(Headers.TERMINAL, terminal.toString());
        headers.put(Headers.SHOP, shop.text());
        brand.ifPresent(known -> headers.put(Headers.BRAND, known.text()));
        topology.ifPresent(known -> headers.put(Headers.TOPOLOGY, known.toString()));
        headers.put(Headers.PROTOCOL, protocol.text());
        headers.put(Headers.DEADLINE, deadline.toString());
        return headers;
    }

    /** As headers of a message of a type. */
    public Map<String, String> headers(String messageType) {
        Map<String, String> headers = headers();
        headers.put(Headers.MESSAGE_TYPE, messageType);
        return headers;
    }

    /** With the brand decided. */
    public Promoted withBrand(Brand decided) {
        return new Promoted(settlement, terminal, shop, Optional.of(decided), topology, protocol, deadline);
    }

    /** In a topology. */
    public Promoted in(Topology arrangement) {
        return new Promoted(settlement, terminal, shop, brand, Optional.of(arrangement), protocol, deadline);
    }

    private static <T> T required(Map<String, Object> headers, String name, Function<String, T> parse) {
        return optional(headers, name, parse)
                .orElseThrow(() -> new InvalidMessage("the header " + name + " is missing"));
    }

    private static <T> Optional<T> optional(Map<String, Object> headers, String name, Function<String, T> parse) {
        @Nullable Object value = headers.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(value.toString()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidMessage("the header " + name + " is malformed: " + e.getMessage(), e);
        }
    }
}
