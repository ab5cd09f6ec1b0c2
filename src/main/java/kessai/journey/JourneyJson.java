package kessai.journey;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ValueRefused;
import org.jspecify.annotations.Nullable;

/** Journey entries as they travel to the address {@code journey}: a JSON array of at most 100 of them. */
public final class JourneyJson {

    private static final int MOST_ENTRIES = 100;
    private static final int LARGEST = 256 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JourneyJson() {}

    /** Writes entries, in order. */
    public static byte[] write(List<JourneyEntry> entries) {
        try {
            return JSON.writeValueAsBytes(entries.stream().map(Written::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journey entries have no JSON form", e);
        }
    }

    /** Reads entries, strictly. */
    public static List<JourneyEntry> read(byte[] json) {
        if (json.length > LARGEST) {
            throw new ValueRefused("journey entries of at most " + LARGEST + " octets", json.length + " octets");
        }
        try {
            Written[] written = JSON.readValue(json, Written[].class);
            if (written.length > MOST_ENTRIES) {
                throw new ValueRefused("at most " + MOST_ENTRIES + " journey entries", written.length + " entries");
            }
            return Stream.of(written).map(JourneyJson::entry).toList();
        } catch (IOException | DateTimeException e) {
            ValueRefused refused = new ValueRefused("an array of journey entries", "something else");
            refused.initCause(e);
            throw refused;
        }
    }

    private static JourneyEntry entry(@Nullable Written written) {
        if (written == null) {
            throw new ValueRefused("a journey entry", "null");
        }
        return written.entry();
    }

    /** The shape in JSON; what is missing is found when it is read. */
    private record Written(
            @Nullable String settlement,
            @Nullable String at,
            @Nullable String party,
            @Nullable String step,
            @Nullable String detail) {

        static Written of(JourneyEntry entry) {
            return new Written(
                    entry.settlement().text(), entry.at().toString(), entry.party(), entry.step(), entry.detail());
        }

        JourneyEntry entry() {
            return new JourneyEntry(
                    new SettlementId(present("settlement", settlement)),
                    Instant.parse(present("at", at)),
                    present("party", party),
                    present("step", step),
                    present("detail", detail));
        }

        private static String present(String field, @Nullable String value) {
            if (value == null) {
                throw new ValueRefused(field, "this field", "nothing");
            }
            return value;
        }
    }
}
