package kessai.routing;

import java.util.List;
import java.util.stream.Collectors;

/** The application does not start with a broken route file. */
public final class RouteFilesRefused extends RuntimeException {

    private final transient List<Finding> findings;

    RouteFilesRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, by file and line. */
    public List<Finding> findings() {
        return findings;
    }
}
