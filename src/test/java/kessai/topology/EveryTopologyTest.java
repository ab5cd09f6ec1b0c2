package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kessai.wakeup.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One story, told in every topology that runs. */
class EveryTopologyTest {

    private final Ingress shop = Deployment.ingress();

    @ParameterizedTest
    @EnumSource
    void aShopIsPaidAtOnce(Arranged in) {
        Settled settled = in.settle(in.order());

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.brand()).isEqualTo(in.brand);
        assertThat(settled.reason()).isEqualTo("approved");
        assertThat(settled.steps()).containsExactlyElementsOf(in.settled);
    }

    @ParameterizedTest
    @EnumSource
    void aShopMayTakeTheMoneyLater(Arranged in) {
        Settled settled = in.settle(in.order().capturedLater());

        assertThat(settled.outcome()).isEqualTo("authorized");
        assertThat(settled.brand()).isEqualTo(in.brand);
        assertThat(settled.steps()).containsExactlyElementsOf(in.settled);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstOfTheShopsBrandsThatIsKnownIsTaken(Arranged in) {
        Settled settled = in.settle(in.order().with(in.strangeBrand, in.brand));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.brand()).isEqualTo(in.brand);
        assertThat(settled.steps()).containsExactlyElementsOf(in.settled);
    }

    @ParameterizedTest
    @EnumSource
    void aBrandThatNobodySettlesIsUnroutable(Arranged in) {
        Settled settled = in.settle(in.order().with(in.strangeBrand));

        assertThat(settled.outcome()).isEqualTo(in.unroutableOutcome());
        assertThat(settled.brand()).isEmpty();
        assertThat(settled.steps()).containsExactlyElementsOf(in.unroutable);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheTerminalDoesNotApproveIsCancelled(Arranged in) {
        Settled settled = in.settle(in.order().of("1000.01"));

        assertThat(settled.outcome()).isEqualTo("cancelled");
        assertThat(settled.reason()).contains("USD 1000.01");
        assertThat(settled.steps()).containsExactlyElementsOf(in.cancelled);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExactlyAtTheLimitIsApproved(Arranged in) {
        assertThat(in.settle(in.order().of("1000.00")).outcome()).isEqualTo("captured");
    }

    @ParameterizedTest
    @EnumSource
    void theSameOrderTwiceIsOneSettlement(Arranged in) {
        Order order = in.order();

        Settled settled = in.settle(order);
        String first = settled.id();
        String second = shop.post(order);
        String third = shop.post(order);

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(settled.steps()).containsExactlyElementsOf(in.settled);
    }

    @Test
    void everyTopologyThatRunsIsHere() {
        assertThat(Stream.of(Arranged.values()).map(in -> in.terminal))
                .containsExactlyElementsOf(Stream.of(Topology.values())
                        .map(topology -> topology + "@demo")
                        .toList());
    }
}
