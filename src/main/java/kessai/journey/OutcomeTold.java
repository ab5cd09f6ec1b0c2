package kessai.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import kessai.wakeup.Brand;
import org.jspecify.annotations.Nullable;

/**
 * One party tells another how a settlement ended; the body of a message of type {@value #TYPE}.
 *
 * @param outcome how
 * @param brand what it was settled with, if it came to that
 * @param reason in words; at most 200 characters
 */
public record OutcomeTold(Outcome outcome, Optional<Brand> brand, String reason) {

    /** The message's type. */
    public static final String TYPE = "Outcome";

    private static final int LONGEST = 200;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Line(String outcome, @Nullable String brand, String reason) {}

    public OutcomeTold {
        if (reason.length() > LONGEST) {
            reason = reason.substring(0, LONGEST - 1) + "…";
        }
    }

    /** As a message. */
    public byte[] write() {
        try {
            return JSON.writeValueAsBytes(
                    new Line(outcome.word(), brand.map(Brand::text).orElse(null), reason));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome has no JSON form", e);
        }
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none that {@link #write} could have made
     */
    public static OutcomeTold read(byte[] message) {
        try {
            Line line = JSON.readValue(message, Line.class);
            if (line == null || line.outcome() == null || line.reason() == null) {
                throw new IllegalArgumentException("expected an outcome and a reason");
            }
            return new OutcomeTold(
                    Outcome.of(line.outcome()),
                    Optional.ofNullable(line.brand()).map(Brand::new),
                    line.reason());
        } catch (IOException e) {
            throw new IllegalArgumentException("expected an outcome in JSON", e);
        }
    }
}
