package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=20 | 20",
                "Wait=5; foo=bar | 5",
                "respond-async, wait=7 | 7",
                "wait=\"3\" | 3",
                "wait=0 | 0",
                "wait=600 | 60",
                "handling=lenient, wait = 4, x | 4"
            })
    void aWaitIsRead(String header, int seconds) {
        assertThat(Prefer.wait(List.of(header))).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=x", "await=3", "wait=1.5"})
    void whatIsNoWaitIsNoPreference(String header) {
        assertThat(Prefer.wait(List.of(header))).isEmpty();
    }

    @Test
    void theFirstOfSeveralCounts() {
        assertThat(Prefer.wait(List.of("x=1", "wait=9", "wait=5"))).contains(Duration.ofSeconds(9));
    }
}
