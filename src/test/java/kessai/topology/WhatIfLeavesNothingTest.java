package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kessai.party.PartyName;
import kessai.store.Stores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("what is stored is counted")
@DisplayName("POST /operator/what-if leaves nothing behind")
class WhatIfLeavesNothingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> KEEPING = List.of(
            "shop/demo",
            "bridge/demo",
            "wallet/sw-1",
            "wallet/sw-2",
            "wallet/master",
            "wallet/slave-b",
            "wallet/slave-c");

    private final Ingress shop = Deployment.ingress();

    @Test
    void nothingIsStoredAndNobodyIsAsked() {
        Deployment.customer("101@demo").preselects("sw-1", true);
        for (Arranged in : Arranged.values()) {
            shop.whatIf(WhatIfTest.question(in.terminal, in.brand));
        }
        Map<String, Long> before = rows();
        int waiting = prompts();

        for (Arranged in : Arranged.values()) {
            assertThat(shop.whatIf(WhatIfTest.question(in.terminal, in.brand))).startsWith("200 ");
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEqualTo(before));
        assertThat(prompts()).isEqualTo(waiting);
        assertThat(Deployment.customer("101@demo").preselects("sw-1", true).statusCode())
                .isLessThan(300);
    }

    private static int prompts() {
        return Stream.of("101@demo", "102@demo", "109@demo", "110@demo", "112@demo")
                .mapToInt(terminal ->
                        Deployment.customer(terminal).waiting().body().split("\"kind\"", -1).length)
                .sum();
    }

    /** How many rows each table of some parties has; but for what is on its way to the broker. */
    private static Map<String, Long> rows() {
        Stores stores = Deployment.part(Stores.class);
        Map<String, Long> rows = new TreeMap<>();
        for (String party : KEEPING) {
            var jdbc = stores.open(PartyName.parse(party)).jdbc();
            jdbc
                    .sql(
                            "select table_name from information_schema.tables where lower(table_schema) not in ('information_schema', 'pg_catalog')")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(table -> !table.toLowerCase(Locale.ROOT).equals("outbox"))
                    .forEach(table -> rows.put(
                            party + " " + table,
                            jdbc.sql("select count(*) from \"" + table + "\"")
                                    .query(Long.class)
                                    .single()));
        }
        return rows;
    }
}
