package kessai.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells in our own words what Spring MVC refuses: paths, methods and media types that are not offered. */
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (fault instanceof ProblemFound found) {
            return told(response, found.problem());
        }
        if (fault instanceof ClientAbortException || fault instanceof AsyncRequestNotUsableException) {
            LOG.debug("the caller has gone", fault);
            return new ModelAndView();
        }
        int status = status(fault);
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.warn("{} {} fails", request.getMethod(), request.getRequestURI(), fault);
        }
        if (fault instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        return told(response, Problem.of(status, detail(status, fault)));
    }

    private static ModelAndView told(HttpServletResponse response, Problem problem) {
        try {
            Problems.write(response, problem);
        } catch (IOException e) {
            LOG.debug("the caller has gone", e);
        }
        return new ModelAndView();
    }

    private static int status(Exception fault) {
        if (fault instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        if (fault instanceof HttpMessageNotReadableException || fault instanceof TypeMismatchException) {
            return HttpStatus.BAD_REQUEST.value();
        }
        return fault instanceof RejectedExecutionException
                ? HttpStatus.SERVICE_UNAVAILABLE.value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** The framework's own words may repeat what came in, so they are not used. */
    private static String detail(int status, Exception fault) {
        if (fault instanceof HttpMediaTypeNotSupportedException) {
            return "the media type of the body is not understood here";
        }
        return ProblemType.of(status).title();
    }
}
