package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A topology's file is edited while settlements are under way. */
@Isolated("others settle by the file that is edited")
class RouteEditsTest {

    private static final Path FILE = Deployment.routes().resolve("103-selector-holds-brands.camel.yaml");
    private static final int AT_ONCE = 6;

    private final Ingress shop = Deployment.ingress();
    private String original;

    @BeforeEach
    void theFileAsItIs() {
        original = read();
    }

    @AfterEach
    void asItWas() {
        write(original);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(refused()).isEmpty();
            selectorPicks();
        });
    }

    private void selectorPicks() {
        assertThat(shop.settle(Order.at("103@demo").with("brand-b")).steps())
                .containsExactlyElementsOf(Arranged.SELECTOR_HOLDS_BRANDS.settled);
    }

    @Test
    void anEditTakesEffectAndLosesNoSettlement() {
        List<String> underWay = posted();
        write(original.replace("method: moduleByBrand", "method: onlyModule"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(shop.settle(Order.at("103@demo")).told("terminal/103@demo"))
                                .contains(
                                        "selected: its only module, bound to wallet/sw-1; what it settles is not known here, and there is no other"));

        assertThat(underWay)
                .allSatisfy(id -> assertThat(shop.await(id).outcome()).isEqualTo("captured"));
    }

    @Test
    void aBrokenEditIsRefusedByFileAndLineAndWhatRanKeepsRunning() {
        List<String> underWay = posted();
        write(original.replace("        - choice:", "        - chioce:"));
        int line = original.lines().toList().indexOf("        - choice:") + 1;

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(refused())
                .singleElement()
                .asString()
                .contains("103-selector-holds-brands.camel.yaml:" + line));

        assertThat(underWay)
                .allSatisfy(id -> assertThat(shop.await(id).outcome()).isEqualTo("captured"));
        selectorPicks();
    }

    private List<String> posted() {
        return Stream.generate(() -> shop.post(Order.at("103@demo").with("brand-b", "brand-a")))
                .limit(AT_ONCE)
                .toList();
    }

    private List<String> refused() {
        List<String> refused = new ArrayList<>();
        shop.health().findPath("refused").forEach(finding -> refused.add(finding.asText()));
        return refused;
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String text) {
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
