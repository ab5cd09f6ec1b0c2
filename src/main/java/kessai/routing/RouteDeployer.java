package kessai.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.party.PartyName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the route files of a folder, and follows its changes.
 *
 * <p>A changed set of files is checked whole, with a dry run in a context of its own, before anything that runs is
 * touched. Then the changed files, and those that use a block of theirs, are stopped (what is in hand is finished),
 * removed and installed anew. What is refused stays out, and what ran before keeps running; so it does when installing
 * fails in earnest.
 */
final class RouteDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(RouteDeployer.class);

    private final RouteCheck check;
    private final RouteTable table;
    private final RouteMetrics metrics;
    private final Map<String, RouteFile> running = new TreeMap<>();
    private volatile Deployment last = new Deployment(List.of(), List.of());

    /**
     * What is the case now.
     *
     * @param running the files that run
     * @param refused what is wrong with files whose newest text does not run
     */
    record Deployment(List<String> running, List<Finding> refused) {}

    RouteDeployer(RouteCheck check, RouteTable table, RouteMetrics metrics) {
        this.check = check;
        this.table = table;
        this.metrics = metrics;
    }

    /**
     * The first deployment: all or nothing.
     *
     * @throws RouteFilesRefused if a file is broken
     */
    synchronized void start(Map<String, String> texts) {
        RouteCheck.Result result = check.of(texts);
        List<Finding> faults = new ArrayList<>(result.faults());
        if (faults.isEmpty()) {
            faults.addAll(table.install(result.files()));
        }
        if (!faults.isEmpty()) {
            throw new RouteFilesRefused(faults);
        }
        result.files().forEach(file -> running.put(file.name(), file));
        remember(result.findings());
        LOG.info("{} route files run", running.size());
    }

    /** Brings what runs in line with the folder, as far as that is sound. */
    synchronized Deployment follow(Map<String, String> texts) {
        Set<String> changed = changed(texts);
        List<Finding> refused = new ArrayList<>();
        while (!changed.isEmpty()) {
            RouteCheck.Result result = check.of(with(changed, texts));
            if (result.faults().isEmpty()) {
                refused.addAll(swap(changed, result.files()));
                break;
            }
            Set<String> faulty = result.faults().stream()
                    .map(Finding::file)
                    .filter(changed::contains)
                    .collect(Collectors.toSet());
            refused.addAll(result.faults());
            // A fault in a file that has not changed is the doing of one that has; which one, nobody knows.
            changed.removeAll(faulty.isEmpty() ? Set.copyOf(changed) : faulty);
        }
        remember(refused);
        return last;
    }

    /**
     * Runs the routes of a party that is hosted from now on.
     *
     * @throws RouteFilesRefused if they cannot be made; then the party has none
     */
    synchronized void join(PartyName party) {
        try {
            List<Finding> findings = table.join(List.copyOf(running.values()), party);
            if (!findings.isEmpty()) {
                throw new RouteFilesRefused(findings);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("routes of " + party + " were made in part, and do not go", e);
        }
    }

    private Set<String> changed(Map<String, String> texts) {
        Set<String> changed = new TreeSet<>();
        Stream.concat(texts.keySet().stream(), running.keySet().stream()).forEach(name -> {
            RouteFile runs = running.get(name);
            if (runs == null || !runs.text().equals(texts.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** What runs, with the changed files as they are now. */
    private Map<String, String> with(Set<String> changed, Map<String, String> texts) {
        Map<String, String> all = new TreeMap<>();
        running.forEach((name, file) -> all.put(name, file.text()));
        for (String name : changed) {
            String text = texts.get(name);
            if (text == null) {
                all.remove(name);
            } else {
                all.put(name, text);
            }
        }
        return all;
    }

    private List<Finding> swap(Set<String> changed, List<RouteFile> all) {
        Set<String> affected = Affected.by(changed, running.values(), all);
        List<RouteFile> old = running.values().stream()
                .filter(file -> affected.contains(file.name()))
                .toList();
        List<RouteFile> fresh =
                all.stream().filter(file -> affected.contains(file.name())).toList();
        List<Finding> findings = exchange(old, fresh);
        if (!findings.isEmpty()) {
            LOG.error("installing failed after a good dry run; what ran before is put back");
            findings.addAll(exchange(fresh, old));
            return findings;
        }
        old.forEach(file -> running.remove(file.name()));
        fresh.forEach(file -> running.put(file.name(), file));
        metrics.deployed();
        tell(affected);
        return List.of();
    }

    private void tell(Set<String> affected) {
        List<String> removed =
                affected.stream().filter(name -> !running.containsKey(name)).toList();
        List<String> deployed = affected.stream().filter(running::containsKey).toList();
        if (!removed.isEmpty()) {
            LOG.warn("route files removed: {}", removed);
        }
        if (!deployed.isEmpty()) {
            LOG.info("route files deployed: {}", deployed);
        }
    }

    private List<Finding> exchange(List<RouteFile> out, List<RouteFile> in) {
        try {
            table.remove(out);
            return new ArrayList<>(table.install(in));
        } catch (Exception e) {
            RouteFile any = Stream.concat(in.stream(), out.stream()).findFirst().orElseThrow();
            return new ArrayList<>(List.of(FaultyLine.of(any, e)));
        }
    }

    private void remember(List<Finding> findings) {
        List<Finding> refused =
                findings.stream().filter(Finding::isFault).distinct().toList();
        findings.stream().filter(finding -> !finding.isFault()).forEach(finding -> LOG.info("{}", finding));
        refused.forEach(finding -> LOG.error("refused, what ran before keeps running: {}", finding));
        last = new Deployment(List.copyOf(running.keySet()), refused);
        metrics.refused(refused);
    }

    Deployment last() {
        return last;
    }
}
