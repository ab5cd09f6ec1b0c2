package kessai.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of route files without running them.
 *
 * @param dryRun the last of the checks, and the only one that needs the beans that routes name
 */
record RouteCheck(DryRun dryRun) {

    /**
     * What came of it.
     *
     * @param files those that could be read
     * @param findings in the order of the files and lines
     */
    record Result(List<RouteFile> files, List<Finding> findings) {

        List<Finding> faults() {
            return findings.stream().filter(Finding::isFault).toList();
        }
    }

    /** Checks these files as all there are. */
    Result of(Map<String, String> texts) {
        List<Finding> findings = new ArrayList<>();
        List<RouteFile> files = new ArrayList<>();
        texts.forEach((name, text) -> {
            RouteFile file = read(name, text, findings);
            if (file != null) {
                files.add(file);
            }
        });
        for (RouteFile file : files) {
            findings.addAll(RouteSchema.check(file));
            findings.addAll(HouseRules.check(file));
        }
        findings.addAll(SetRules.check(files));
        Collection<String> faulty =
                findings.stream().filter(Finding::isFault).map(Finding::file).toList();
        if (faulty.isEmpty()) {
            findings.addAll(dryRun.of(files));
        }
        return new Result(
                List.copyOf(files), findings.stream().sorted().distinct().toList());
    }

    private static @Nullable RouteFile read(String name, String text, List<Finding> findings) {
        try {
            return RouteFile.parse(name, text);
        } catch (RouteFile.Unreadable e) {
            findings.add(e.finding());
            return null;
        }
    }
}
