package kessai.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Holds the first requests until the routes run. The server opens its port a moment before they do, and would say to who
 * comes in between that there is nothing here.
 */
final class ReadyFilter implements Filter, ApplicationListener<ApplicationStartedEvent> {

    private final CountDownLatch started = new CountDownLatch(1);
    private final Duration patience;

    /** A filter that holds a request no longer than so long. */
    ReadyFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        started.countDown();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isStarted()) {
            chain.doFilter(request, response);
        } else {
            Problems.write(
                    (HttpServletResponse) response,
                    Problem.of(ProblemType.UNAVAILABLE, "Kessai is starting; try again"));
        }
    }

    private boolean isStarted() {
        try {
            return started.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
