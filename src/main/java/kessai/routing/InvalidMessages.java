package kessai.routing;

import java.time.Clock;
import java.time.Instant;
import kessai.party.PartyName;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The invalid-message channel, as route files use it. */
public class InvalidMessages {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidMessages.class);

    private static final String INVALID_MESSAGE = "invalid-message";

    private final Clock clock;

    InvalidMessages(Clock clock) {
        this.clock = clock;
    }

    /** Addresses a message that cannot be decoded to the channel, with the reason beside it and in the journey. */
    public void setAside(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String reason = cause == null ? "unknown" : String.valueOf(cause.getMessage());
        String self = exchange.getVariable(Hop.SELF, "", String.class);
        LOG.warn("{}: a message was set aside: {}", self, reason);
        exchange.getMessage().setHeader(Headers.REASON, reason);
        exchange.setVariable(Hop.ADDRESS, INVALID_MESSAGE);
        note(exchange, self, reason);
    }

    private void note(Exchange exchange, String self, String reason) {
        Instant now = clock.instant();
        try {
            Hop.at(exchange, now)
                    .note(PartyName.parse(self.replaceFirst("\\.", "/")).toString(), "message refused", reason);
        } catch (InvalidMessage | IllegalArgumentException e) {
            LOG.debug("it says of no settlement that it belongs to it: {}", e.getMessage());
        }
    }
}
