package kessai.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.der.Der;
import kessai.der.Undecodable;
import kessai.journey.JourneyEntry;
import kessai.journey.JourneyJson;
import kessai.party.PartyName;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;

/**
 * A message on its way through a party: where it came from, what it is about, what happened to it here, and where it
 * goes next. The exchange's variables are the route files' view of the same; neither they nor its properties travel.
 */
public final class Hop {

    /** Dotted name of the party that is at work; route files send with its connection. */
    public static final String SELF = "self";

    /** The broker address that the body goes to next; none: it ends here. */
    public static final String ADDRESS = "address";

    /** What happened here, as a message for the journey. */
    public static final String NOTES = "notes";

    private static final String ENTRIES = "kessaiJourneyEntries";
    private static final String PROMOTED = "kessaiPromoted";

    private final Exchange exchange;
    private final Instant at;

    private Hop(Exchange exchange, Instant at) {
        this.exchange = exchange;
        this.at = at;
    }

    /** A message arrives at a party. */
    public static Hop arrived(Exchange exchange, PartyName self, Instant at) {
        exchange.setVariable(SELF, self.dotted());
        return new Hop(exchange, at);
    }

    /** The same message, at a later step of the same party. */
    public static Hop at(Exchange exchange, Instant at) {
        return new Hop(exchange, at);
    }

    /** Who sent it, as the broker authenticated him. */
    public PartyName sender() {
        return Sender.of(exchange);
    }

    /**
     * What was promoted from it.
     *
     * @throws InvalidMessage naming the header that is missing or malformed
     */
    public Promoted promoted() {
        Promoted read = exchange.getProperty(PROMOTED, Promoted.class);
        if (read == null) {
            read = Promoted.from(exchange.getMessage().getHeaders());
            exchange.setProperty(PROMOTED, read);
        }
        return read;
    }

    /** What it is about, as the party knows it; whatever the sender promoted. */
    public void about(Promoted known) {
        exchange.setProperty(PROMOTED, known);
    }

    /** Which settlement it is about. */
    public SettlementId settlement() {
        return promoted().settlement();
    }

    /** Its octets. */
    public byte[] body() {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        if (body == null) {
            throw new InvalidMessage("the message has no body");
        }
        return body;
    }

    /**
     * What its octets are the encoding of.
     *
     * @throws InvalidMessage if they are none of that type
     */
    public <T> T body(Class<T> type) {
        try {
            return Der.decode(type, body());
        } catch (Undecodable e) {
            throw new InvalidMessage("the " + type.getSimpleName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What it is, from its header. */
    public String messageType() {
        return exchange.getMessage().getHeader(Headers.MESSAGE_TYPE, "", String.class);
    }

    /** Adds to the settlement's journey. */
    public void note(String party, String step, String detail) {
        note(new JourneyEntry(settlement(), at, party, step, detail));
    }

    /** Adds to the settlement's journey. */
    public void note(JourneyEntry entry) {
        List<JourneyEntry> entries = new ArrayList<>(entries());
        entries.add(entry);
        exchange.setProperty(ENTRIES, List.copyOf(entries));
        exchange.setVariable(NOTES, JourneyJson.write(entries));
    }

    /** What was added to the journey so far; whoever takes it sees to it that it gets there. */
    public List<JourneyEntry> takeNotes() {
        List<JourneyEntry> taken = entries();
        exchange.removeProperty(ENTRIES);
        exchange.removeVariable(NOTES);
        return taken;
    }

    @SuppressWarnings("unchecked")
    private List<JourneyEntry> entries() {
        return exchange.getProperty(ENTRIES, List.of(), List.class);
    }

    /** Sends a message to an address when the route's next block hands on. */
    public void send(String address, Promoted promoted, String messageType, byte[] body) {
        exchange.setProperty(PROMOTED, promoted);
        send(address, promoted.headers(messageType), body);
    }

    /** As {@link #send(String, Promoted, String, byte[])}, for a message that is about no settlement. */
    public void send(String address, String messageType, byte[] body) {
        send(address, Map.of(Headers.MESSAGE_TYPE, messageType), body);
    }

    private void send(String address, Map<String, String> headers, byte[] body) {
        exchange.setVariable(ADDRESS, address);
        exchange.getMessage().removeHeaders("*");
        headers.forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setBody(body);
    }

    /** Goes on with a settlement that the message itself does not name. */
    public void resume(Promoted promoted) {
        exchange.setProperty(PROMOTED, promoted);
        promoted.headers(messageType()).forEach(exchange.getMessage()::setHeader);
    }

    /** A promoted header that only some messages have; none: this one has not. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getMessage().getHeader(name, String.class));
    }

    /** Adds a header to what is sent. */
    public void withHeader(String name, String value) {
        exchange.getMessage().setHeader(name, value);
    }

    /** Passes the message on as it came. */
    public void pass(String address) {
        send(address, promoted(), messageType(), body());
    }

    /** Says something to the route file. */
    public void tell(String variable, Object value) {
        exchange.setVariable(variable, value);
    }

    /** What an earlier step said to the route file. */
    public <T> Optional<T> told(String variable, Class<T> type) {
        return Optional.ofNullable(exchange.getVariable(variable, type));
    }
}
