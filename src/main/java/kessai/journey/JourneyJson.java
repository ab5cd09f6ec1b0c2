package kessai.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kessai.wakeup.SettlementId;

/** Entries as a message on the address {@code journey}: a JSON array. */
public final class JourneyJson {

    /** The most entries in one message. */
    public static final int MOST = 64;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private record Line(String settlement, String at, String party, String step, String detail) {}

    private JourneyJson() {}

    /** Writes entries. */
    public static byte[] write(List<JourneyEntry> entries) {
        List<Line> lines = entries.stream()
                .map(entry -> new Line(
                        entry.settlement().text(), entry.at().toString(), entry.party(), entry.step(), entry.detail()))
                .toList();
        try {
            return JSON.writeValueAsBytes(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journey entries have no JSON form", e);
        }
    }

    /**
     * Reads entries.
     *
     * @throws IllegalArgumentException if the message is none that {@link #write} could have made
     */
    public static List<JourneyEntry> read(byte[] message) {
        Line[] lines;
        try {
            lines = JSON.readValue(message, Line[].class);
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a JSON array of journey entries", e);
        }
        if (lines == null || lines.length > MOST) {
            throw new IllegalArgumentException("expected at most " + MOST + " journey entries");
        }
        return List.of(lines).stream().map(JourneyJson::entry).toList();
    }

    private static JourneyEntry entry(Line line) {
        return new JourneyEntry(
                new SettlementId(line.settlement()),
                Instant.parse(line.at()),
                line.party(),
                line.step(),
                line.detail());
    }
}
