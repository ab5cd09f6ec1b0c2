package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kessai.wakeup.Topology;
import org.junit.jupiter.api.Test;

class DemoOrderTest {

    private static final Map<String, Integer> ONE = Map.of("captured", 46, "authorized", 93, "unroutable", 106);
    private static final Map<String, Integer> TWO = Map.of("captured", 66, "authorized", 141, "unroutable", 38);
    private static final Map<String, Integer> ALL = Map.of("captured", 75, "authorized", 169, "cancelled", 1);

    private static final int RUNNING = Topology.values().length;

    @Test
    void everyOrderGoesOnceThroughEachTopology() {
        List<Arrangement> topologies = Arrangement.topologies(DemoOrders.ALL);

        assertThat(topologies).hasSize(RUNNING).allSatisfy(arrangement -> {
            int number = Integer.parseInt(arrangement.label().substring(0, 3));
            assertThat(arrangement.orders()).hasSize(245);
            assertThat(arrangement.expected()).isEqualTo(number == 100 ? ONE : number < 107 ? TWO : ALL);
        });
    }

    @Test
    void ofSomeOrdersTheFirstAndTheEdgeCasesGo() {
        assertThat(Arrangement.topologies(DemoOrders.SOME)).allSatisfy(arrangement -> {
            assertThat(arrangement.orders()).hasSize(60);
            assertThat(arrangement.orders().stream()
                            .filter(order -> order.number().startsWith("EDGE-")))
                    .hasSize(5);
            assertThat(arrangement.expected().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(60);
        });
    }

    @Test
    void anOrderSaysWhereItGoes() {
        DemoOrder order = DemoOrder.to("107", DemoOrders.SOME).get(0);

        assertThat(order.number()).isEqualTo("C-10001@107");
        assertThat(order.shop()).isEqualTo("garden");
        assertThat(order.body()).contains("\"order\":\"C-10001@107\"", "\"terminal\":\"107@demo\"");
    }

    @Test
    void keysAreTheSameAtEveryStartAndDifferFromEachOther() {
        List<String> once = keys();

        assertThat(keys()).isEqualTo(once);
        assertThat(once).doesNotHaveDuplicates().hasSize(245 * RUNNING + 15);
    }

    @Test
    void theCardsOfTheirOwnGetOrdersThatTheirWalletsSettle() {
        assertThat(Arrangement.cards()).hasSize(3).allSatisfy(arrangement -> assertThat(arrangement.orders())
                .hasSize(arrangement.expected().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .allMatch(order -> order.body().contains("\"brands\":[\"brand-a\"")
                        || order.body().contains("\"brands\":[\"brand-b\"")));
    }

    private static List<String> keys() {
        return Stream.concat(Arrangement.topologies(DemoOrders.ALL).stream(), Arrangement.cards().stream())
                .flatMap(arrangement -> arrangement.orders().stream())
                .map(DemoOrder::idempotencyKey)
                .toList();
    }
}
