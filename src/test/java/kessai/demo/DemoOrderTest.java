package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoOrderTest {

    @Test
    void everyOrderGoesOnceThroughEachTopology() {
        List<Arrangement> topologies = Arrangement.topologies();

        assertThat(topologies).hasSize(5).allSatisfy(arrangement -> {
            assertThat(arrangement.orders()).hasSize(245);
            assertThat(arrangement.expected().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(245);
        });
    }

    @Test
    void anOrderSaysWhereItGoes() {
        DemoOrder order = DemoOrder.to("107").get(0);

        assertThat(order.number()).isEqualTo("C-10001@107");
        assertThat(order.shop()).isEqualTo("garden");
        assertThat(order.body()).contains("\"order\":\"C-10001@107\"", "\"terminal\":\"107@demo\"");
    }

    @Test
    void keysAreTheSameAtEveryStartAndDifferFromEachOther() {
        List<String> once = keys();

        assertThat(keys()).isEqualTo(once);
        assertThat(once).doesNotHaveDuplicates().hasSize(245 * 5 + 15);
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
        return Stream.concat(Arrangement.topologies().stream(), Arrangement.cards().stream())
                .flatMap(arrangement -> arrangement.orders().stream())
                .map(DemoOrder::idempotencyKey)
                .toList();
    }
}
