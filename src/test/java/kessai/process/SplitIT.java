package kessai.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shop and bridge in one process, wallets and gateways in another: they share nothing but the broker. */
class SplitIT {

    @Test
    void partiesInTwoProcessesSettleInEveryTopology() {
        String port = "127.0.0.1:" + Node.freePort();
        Path here = Apart.folder("split-here", "shop", "bridge", "broker", "client-bridge");
        Path there = Apart.folder("split-there", "wallet", "gateway", "wallets");
        try (Node first = Apart.start(here, "shop,bridge", "--kessai.broker.listen=" + port);
                Node second = Apart.start(there, "wallet,gateway", "--kessai.broker.url=tcp://" + port)) {
            Garden garden = new Garden(first.ready().base(), Apart.keys());
            second.ready();
            Map<String, Order> accepted = new LinkedHashMap<>();
            orders().forEach(order -> accepted.put(garden.accepted(order), order));

            accepted.forEach((id, order) ->
                    await(order.number()).atMost(Duration.ofSeconds(30)).until(() -> garden.isTold(id)));

            accepted.forEach((id, order) -> {
                assertThat(garden.word(id)).as(order.number()).isEqualTo(order.outcome());
                assertComplete(order, garden.journey(id));
            });
            second.close();
            first.close();
            assertThat(Ledgers.of(here, there).disagreements(accepted)).isEmpty();
        }
    }

    private static List<Order> orders() {
        return List.of(
                Order.captured("100-a", "100@demo", "brand-a"),
                Order.captured("103-a", "103@demo", "brand-a"),
                Order.captured("103-b", "103@demo", "brand-b"),
                Order.captured("104-b", "104@demo", "brand-b"),
                Order.captured("105-b", "105@demo", "brand-b"),
                Order.captured("106-b", "106@demo", "brand-b"),
                Order.captured("107-a", "107@demo", "brand-a"),
                Order.captured("107-b", "107@demo", "brand-b"),
                Order.captured("107-c", "107@demo", "brand-c"),
                Order.captured("108-b", "108@demo", "brand-b"),
                Order.captured("108-c", "108@demo", "brand-c"),
                Order.captured("100-b", "100@demo", "brand-b").until(null, "unroutable"),
                Order.captured("declined-a", "declined@demo", "brand-a").until(null, "declined"));
    }

    /** Whoever has handled it says so, from the shop to the terminal that learns the outcome. */
    private static void assertComplete(Order order, List<String> journey) {
        assertThat(journey).as(order.number()).first().asString().startsWith("shop/garden ");
        assertThat(journey)
                .as(order.number())
                .last()
                .asString()
                .startsWith("terminal/" + order.terminal() + " outcome " + order.outcome());
        for (String party : parties(order)) {
            assertThat(journey).as(order.number()).anyMatch(line -> line.startsWith(party + " "));
        }
    }

    private static List<String> parties(Order order) {
        return switch (order.number()) {
            case "100-a", "103-a", "declined-a" -> List.of("wallet/sw-1", "gateway/south");
            case "103-b", "104-b", "105-b", "106-b" -> List.of("wallet/sw-2", "gateway/north");
            case "107-a" -> List.of("wallet/master", "gateway/south");
            case "107-b", "108-b" -> List.of("wallet/master", "wallet/slave-b", "gateway/north");
            case "107-c", "108-c" -> List.of("wallet/master", "wallet/slave-c", "gateway/north");
            default -> List.of("wallet/sw-1");
        };
    }
}
