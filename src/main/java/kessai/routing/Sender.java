package kessai.routing;

import kessai.party.PartyName;
import org.apache.camel.Exchange;

/** Who sent a message, as the broker has validated it; nothing that the sender wrote into the message counts. */
public final class Sender {

    /** The header into which the broker's statement is put; a sender cannot set it. */
    public static final String HEADER = "JMSXUserID";

    private Sender() {}

    /**
     * The party that sent the message of an exchange.
     *
     * @throws IllegalArgumentException if the message did not come over the broker
     */
    public static PartyName of(Exchange exchange) {
        String user = exchange.getMessage().getHeader(HEADER, String.class);
        if (user == null) {
            throw new IllegalArgumentException("the message did not come over the broker: it has no " + HEADER);
        }
        return PartyName.parse(user);
    }
}
