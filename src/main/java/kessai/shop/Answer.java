package kessai.shop;

import java.util.Map;
import kessai.problem.Problem;

/** What a caller is told. */
final class Answer {

    private static final String JSON = "application/json";

    private final int status;
    private final String mediaType;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, String mediaType, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.mediaType = mediaType;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    static Answer json(int status, Map<String, String> headers, byte[] body) {
        return new Answer(status, JSON, headers, body);
    }

    static Answer of(Problem problem) {
        Map<String, String> headers = problem.status() == 503 ? Map.of("Retry-After", "1") : Map.of();
        return new Answer(problem.status(), Problem.MEDIA_TYPE, headers, problem.json());
    }

    int status() {
        return status;
    }

    String mediaType() {
        return mediaType;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }
}
