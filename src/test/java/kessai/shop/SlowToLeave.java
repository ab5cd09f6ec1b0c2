package kessai.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds the servlet container's thread on its way out of a request that asks for it, and sees what others do meanwhile. */
final class SlowToLeave extends OncePerRequestFilter {

    /** The header of a request that asks for it; its value is the request's name. */
    static final String HEADER = "X-Slow-To-Leave";

    private static final Duration WHILE = Duration.ofMillis(500);

    private final Map<String, Boolean> answeredMeanwhile = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean answered = response.isCommitted();
        chain.doFilter(request, response);
        String name = request.getHeader(HEADER);
        if (name != null && !answered) {
            answeredMeanwhile.merge(name, isAnsweredMeanwhile(response), Boolean::logicalOr);
        }
    }

    /** A request that has waited, or has been answered, comes again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static boolean isAnsweredMeanwhile(HttpServletResponse response) {
        try {
            Awaitility.await().atMost(WHILE).until(response::isCommitted);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** By request, whether it was answered while the container's thread was still in it. */
    Map<String, Boolean> answeredMeanwhile() {
        return Map.copyOf(answeredMeanwhile);
    }
}
