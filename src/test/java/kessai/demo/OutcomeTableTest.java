package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeTableTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void showsCountsAndTheTimesOfWhatWasSettled() {
        List<Settlement> settlements = new ArrayList<>();
        IntStream.rangeClosed(1, 100).forEach(i -> settlements.add(ended("captured", 10L * i)));
        settlements.add(ended("unroutable", 1));

        Row row = Row.of("100 conventional", settlements, Map.of("captured", 100, "unroutable", 1));

        assertThat(printed(row))
                .containsExactly(
                        "",
                        "topology          captured  unroutable     median  slowest 1 %",
                        "100 conventional       100           1    0.500 s      0.990 s   as expected");
    }

    @Test
    void saysPlainlyWhatIsNotAsExpected() {
        Row row = Row.of("103", List.of(ended("failed", 5)), Map.of("captured", 1));

        assertThat(printed(row))
                .contains("103: expected 1 captured, found 0", "103: expected 0 failed, found 1")
                .anyMatch(line -> line.endsWith("NOT as expected"));
    }

    @Test
    void countsWhatTheIngressRefused() {
        Settlement refused = new Settlement("", "A-1@100", "refused", null, null, "no", Instant.EPOCH, null);

        Row row = Row.of("100", List.of(refused), Map.of("captured", 1));

        assertThat(row.differences())
                .containsExactly("100: expected 1 captured, found 0", "100: expected 0 refused, found 1");
    }

    private static Settlement ended(String outcome, long millis) {
        return new Settlement("id", "order", "ended", outcome, "brand-a", "", START, START.plusMillis(millis));
    }

    private static List<String> printed(Row row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OutcomeTable("topology", List.of(row)).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
