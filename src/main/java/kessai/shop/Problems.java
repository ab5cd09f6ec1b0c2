package kessai.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems to responses, outside the routes. */
final class Problems {

    private Problems() {}

    static void write(HttpServletResponse response, Problem problem) throws IOException {
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
        }
        response.getOutputStream().write(json);
        response.flushBuffer();
    }
}
