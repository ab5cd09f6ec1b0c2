package kessai.routing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the end of a start that failed which route file is broken, instead of a stack trace. */
class RouteFilesFailureAnalyzer extends AbstractFailureAnalyzer<RouteFilesRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RouteFilesRefused cause) {
        return new FailureAnalysis(
                "A route file is broken:\n\n" + cause.getMessage(),
                "Mend the line, or check with: java -jar kessai.jar validate routes/",
                cause);
    }
}
