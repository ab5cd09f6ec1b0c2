package kessai.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kessai.wakeup.ValueRefused;

/**
 * Why a request is refused, as {@code application/problem+json} (RFC 9457).
 *
 * @param status the HTTP status, the type's own unless the server decided another
 * @param faults the fields at fault
 */
public record Problem(ProblemType type, int status, String detail, List<Fault> faults) {

    /** The media type of its JSON form. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A field at fault.
     *
     * @param field a JSON pointer into the body, or the name of a header
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Fault(String field, String expected, String found) {

        /** What was refused. */
        public static Fault of(ValueRefused refused) {
            return new Fault(refused.field(), refused.expected(), refused.found());
        }

        String words() {
            String found64 = found.isEmpty() ? "nothing" : "\"" + found + "\"";
            return (field.isEmpty() ? "the body" : field) + ": expected " + expected + ", found " + found64;
        }
    }

    /** Of a type, in words of its own. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, List.of());
    }

    /** For fields that are at fault. */
    public static Problem of(ProblemType type, List<Fault> faults) {
        return new Problem(type, type.status(), faults.get(0).words(), faults);
    }

    /** For one field that is at fault. */
    public static Problem of(ProblemType type, String field, String expected, String found) {
        return of(type, List.of(Fault.of(new ValueRefused(field, expected, found))));
    }

    /** For one value that was refused. */
    public static Problem of(ProblemType type, ValueRefused refused) {
        return of(type, List.of(Fault.of(refused)));
    }

    /** For a status that was decided elsewhere. */
    public static Problem of(int status, String detail) {
        return new Problem(ProblemType.of(status), status, detail, List.of());
    }

    /** As it is sent. */
    public byte[] json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type.uri());
        json.put("title", type.title());
        json.put("status", status);
        json.put("detail", detail);
        if (!faults.isEmpty()) {
            json.put("errors", faults);
        }
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem has no JSON form", e);
        }
    }

    /** As an exception, for where a value cannot be returned. */
    public ProblemFound found() {
        return new ProblemFound(this);
    }
}
