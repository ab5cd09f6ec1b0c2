package kessai.shop;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;

/** Takes requests out of Camel's hands: the message that goes on holds what {@link Arrival} holds and nothing else. */
final class Arrivals {

    /** Replaces the message by what arrived. */
    public void take(Exchange exchange) {
        PlatformHttpMessage message = exchange.getMessage(PlatformHttpMessage.class);
        HttpServletRequest request = message.getRequest();
        message.setBody(Arrival.of(request));
    }
}
