package kessai.routing;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters, as route files use it. */
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    /** Addresses the letter that is the body. */
    public void address(Exchange exchange) {
        Letter letter = exchange.getMessage().getBody(Letter.class);
        Hop.at(exchange, clock.instant())
                .send(
                        letter.address(),
                        letter.promoted(),
                        letter.type(),
                        letter.body().toByteArray());
    }

    /** A letter could not be sent: nobody has that address. It is as if it were not answered. */
    public void notSent(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.debug(
                "nothing could be sent to {}: {}",
                exchange.getVariable(Hop.ADDRESS),
                cause == null ? "unknown" : cause.getMessage());
    }
}
