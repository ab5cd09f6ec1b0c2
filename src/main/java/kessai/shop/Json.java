package kessai.shop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kessai.wakeup.ValueRefused;

/** JSON at the border: no key twice, nothing after the end, no deep nesting, numbers exact, and UTF-8 only. */
final class Json {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** Reads JSON; the refusal says where it is wrong, and repeats nothing of it. */
    static JsonNode read(byte[] octets) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            JsonNode read = STRICT.readTree(text);
            if (read.isMissingNode()) {
                throw new ValueRefused("one JSON value", "");
            }
            return read;
        } catch (CharacterCodingException e) {
            throw refused("JSON in UTF-8", "other octets", e);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? "one that is deeper, or has a longer value in it"
                    : "a fault at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw refused("one JSON value, no key twice, at most " + DEEPEST + " levels", place, e);
        }
    }

    private static ValueRefused refused(String expected, String found, Exception cause) {
        ValueRefused refused = new ValueRefused(expected, found);
        refused.initCause(cause);
        return refused;
    }

    static byte[] write(Object value) {
        try {
            return STRICT.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer has no JSON form", e);
        }
    }
}
