package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kessai.bridge.Modules;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An end that the bridge has kept is told, whatever becomes of the message that led to it")
class LostEndsTest {

    private static final String TERMINAL = "102@demo";

    private final Ingress shop = Deployment.ingress();

    /** As after a kill between the store's commit and the broker's: what came again would find an end, and tell nothing. */
    @Test
    void anOrderThatNobodySettlesEndsThoughTheRouteGoesNoFurther() {
        String id = shop.post(Order.at(TERMINAL).with("brand-a"));
        Deployment.customer(TERMINAL).awaitPrompt(id);
        Exchange exchange = new DefaultExchange(Deployment.parts().getBean(CamelContext.class));
        exchange.getMessage().setHeaders(new HashMap<>(promoted(id)));

        Deployment.parts().getBean(Modules.class).unroutable(exchange);

        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.told("terminal/" + TERMINAL))
                .filteredOn(line -> line.startsWith("outcome: unroutable"))
                .hasSize(1);
    }

    private static Map<String, String> promoted(String id) {
        return Deployment.messages()
                .only(sent -> sent.settlement().equals(id) && sent.address().equals("bridge.demo.wake-up"))
                .all()
                .get(0)
                .headers();
    }
}
