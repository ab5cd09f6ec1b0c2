package kessai.bridge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** Begins event streams once Spring has taken them over. */
final class StreamsBegin implements AsyncHandlerInterceptor {

    private static final String BEGIN = StreamsBegin.class.getName();

    /** What is to be done then. */
    static void later(HttpServletRequest request, Runnable begin) {
        request.setAttribute(BEGIN, begin);
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(BEGIN) instanceof Runnable begin) {
            begin.run();
        }
    }
}
