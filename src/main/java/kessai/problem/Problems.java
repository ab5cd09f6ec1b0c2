package kessai.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems to responses, outside the routes. */
public final class Problems {

    private static final int TOO_MANY_REQUESTS = 429;

    private Problems() {}

    /** Answers with a problem, unless an answer is under way. */
    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] json = problem.json();
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(json.length);
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        } else if (problem.status() == TOO_MANY_REQUESTS) {
            response.setHeader("Retry-After", "60");
        }
        response.getOutputStream().write(json);
        response.flushBuffer();
    }
}
