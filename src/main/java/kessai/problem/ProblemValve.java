package kessai.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what Tomcat itself refuses, such as a request line it cannot read. Tomcat makes it by its class's name. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] json = Problem.of(status, detail(status)).json();
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("the caller has gone", e);
        }
    }

    private static String detail(int status) {
        return status == FIRST_ERROR
                ? "expected a request line and headers that can be read, and are not too long"
                : ProblemType.of(status).title();
    }
}
