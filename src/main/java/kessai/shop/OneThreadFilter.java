package kessai.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.task.TaskDecorator;

/**
 * Lets a request be worked on by one thread at a time. Camel answers it on a thread of the pool, beginning while the
 * servlet container's thread is still on its way out through the filters; both would write the response's headers, which
 * no lock guards, and the caller would get some twice, some without a name, or a closed connection. So the pool's thread
 * begins when the container's has left.
 */
final class OneThreadFilter implements Filter, TaskDecorator {

    /** Of the request that the container's thread is in: complete when it has left. */
    private static final ThreadLocal<CompletableFuture<Void>> CURRENT = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CompletableFuture<Void> left = new CompletableFuture<>();
        CURRENT.set(left);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
            left.complete(null);
        }
    }

    /** What a request hands to the pool waits for its own thread; what comes from elsewhere waits for nothing. */
    @Override
    public Runnable decorate(Runnable task) {
        CompletableFuture<Void> left = CURRENT.get();
        return left == null
                ? task
                : () -> {
                    left.join();
                    task.run();
                };
    }
}
