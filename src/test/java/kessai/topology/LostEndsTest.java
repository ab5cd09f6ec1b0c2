package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import kessai.broker.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker's transaction may be rolled back, as by a kill, when the store's has been committed already. */
@DisplayName("An end that the bridge has kept is told, whatever becomes of the message that led to it")
class LostEndsTest {

    private static final String TERMINAL = "100@demo";

    private final Ingress shop = Deployment.ingress();
    private final AtomicInteger lost = new AtomicInteger();

    @AfterEach
    void nothingIsLostAnyMore() {
        Deployment.lose(any -> false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "journey"})
    void anOrderThatNobodySettlesEndsThoughTellingItFailsAtFirst(String address) {
        Deployment.lose(sent -> isTold(sent, address) && lost.getAndIncrement() == 0);

        Settled settled = shop.settle(Order.at(TERMINAL).with("brand-d"));

        assertThat(lost).hasPositiveValue();
        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.told("terminal/" + TERMINAL))
                .filteredOn(line -> line.startsWith("outcome: unroutable"))
                .hasSize(1);
    }

    /** By the bridge, that it has ended. */
    private static boolean isTold(Wiretap.Sent sent, String address) {
        return sent.address().equals(address)
                && sent.sender().equals("bridge/demo")
                && (address.equals("outcome") || sent.text().contains("\"unroutable"));
    }
}
