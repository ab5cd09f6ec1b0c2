package kessai.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ValueRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyJsonTest {

    private static final SettlementId ID = new SettlementId("6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab");
    private static final JourneyEntry WOKEN = new JourneyEntry(
            ID, Instant.parse("2026-11-23T06:00:00.123456Z"), "terminal/107@demo", "woken", "module m1: to master");

    @Test
    void entriesSurviveTheWire() {
        JourneyEntry settled = new JourneyEntry(ID, WOKEN.at(), "wallet/slave-b", "settled", "");

        assertThat(JourneyJson.read(JourneyJson.write(List.of(WOKEN, settled)))).containsExactly(WOKEN, settled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[null]",
                "[{}]",
                "[] []",
                "[{\"settlement\":\"x\",\"at\":\"2026-11-23T06:00:00Z\",\"party\":\"wallet/a\",\"step\":\"s\",\"detail\":\"\"}]",
                "[{\"settlement\":\"6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab\",\"at\":\"now\",\"party\":\"wallet/a\","
                        + "\"step\":\"s\",\"detail\":\"\"}]",
                "[{\"settlement\":\"6f1c2f6a-6d5b-4c7e-9d0e-0123456789ab\",\"at\":\"2026-11-23T06:00:00Z\","
                        + "\"party\":\"nobody/a\",\"step\":\"s\",\"detail\":\"\"}]",
                "[{\"more\":1}]"
            })
    void whatIsNoArrayOfEntriesIsRefused(String json) {
        assertThatThrownBy(() -> JourneyJson.read(json.getBytes(UTF_8))).isInstanceOf(ValueRefused.class);
    }

    @Test
    void aLongDetailIsCutAndShownInOneLine() {
        JourneyEntry entry = new JourneyEntry(ID, WOKEN.at(), "gateway/north", "authorised", "a\n" + "b".repeat(2000));

        assertThat(entry.detail()).hasSize(300).startsWith("a b");
    }

    @Test
    void aTerminalsOutcomeClosesTheJourney() {
        assertThat(new JourneyEntry(ID, WOKEN.at(), "terminal/107@demo", "outcome", "captured").closes())
                .isTrue();
        assertThat(new JourneyEntry(ID, WOKEN.at(), "wallet/master", "outcome", "captured").closes())
                .isFalse();
        assertThat(WOKEN.closes()).isFalse();
    }
}
