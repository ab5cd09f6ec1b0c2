package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedTest {

    @Test
    void theWakeUpsHopsAreThoseThatCarryIt() {
        List<JourneyStep> journey = List.of(
                step("shop/garden", "accepted", "EUR 12.50"),
                step("terminal/107@demo", "carried", "the wake-up, to wallet/master"),
                step("wallet/master", "relayed", "the wake-up, to wallet/slave-b"),
                step("wallet/master", "relayed", "the ApprovalRequest, to bridge/demo"));

        assertThat(Compared.hops(journey)).isEqualTo(3);
    }

    private static JourneyStep step(String party, String step, String detail) {
        return new JourneyStep(Instant.EPOCH, party, step, detail);
    }
}
