package kessai.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** How long a file may be, and how a topology opens: with its name, a sentence and a drawing. */
final class ShapeRules {

    /** {@code 107-master-relays.camel.yaml} is a topology. */
    private static final Pattern TOPOLOGY = Pattern.compile("(1[0-9]{2})-([a-z0-9-]+)\\.camel\\.yaml");

    private static final Pattern DRAWING = Pattern.compile("-->|──|→|▶|->");
    private static final int TOPOLOGY_LINES = 40;
    private static final int BLOCK_LINES = 25;

    private ShapeRules() {}

    static boolean isTopology(RouteFile file) {
        return TOPOLOGY.matcher(file.name()).matches();
    }

    static List<Finding> check(RouteFile file) {
        List<Finding> findings = new ArrayList<>();
        if (isTopology(file)) {
            topology(file, findings);
        }
        if (file.name().startsWith("blocks/")) {
            file.templates().forEach(item -> block(file, item, findings));
        }
        return findings;
    }

    private static void topology(RouteFile file, List<Finding> findings) {
        List<String> lines = file.text().lines().toList();
        int body = body(lines, 0, lines.size());
        if (body > TOPOLOGY_LINES) {
            findings.add(Finding.style(
                    file.name(), 1, "a topology has at most " + TOPOLOGY_LINES + " lines, found " + body));
        }
        List<String> opening =
                lines.stream().takeWhile(line -> line.startsWith("#")).toList();
        Matcher name = TOPOLOGY.matcher(file.name());
        if (!name.matches() || opening.isEmpty() || !opening.get(0).contains(name.group(1))) {
            findings.add(Finding.style(file.name(), 1, "a topology opens with its number and name in a comment"));
        }
        if (opening.stream().noneMatch(line -> line.strip().endsWith("."))) {
            findings.add(Finding.style(file.name(), 1, "a topology says in a sentence what it is"));
        }
        if (opening.stream().noneMatch(line -> DRAWING.matcher(line).find())) {
            findings.add(Finding.style(file.name(), 1, "a topology opens with a drawing in comments"));
        }
    }

    /** A block is measured without its declarations. */
    private static void block(RouteFile file, RouteFile.Item item, List<Finding> findings) {
        List<String> lines = file.text().lines().toList();
        Node part = Yaml.entry(item.body(), "from").orElseGet(item::route);
        int body = body(lines, Yaml.line(part) - 1, Math.min(Yaml.lastLine(part), lines.size()));
        if (body > BLOCK_LINES) {
            findings.add(Finding.style(
                    file.name(), item.line(), "a block has at most " + BLOCK_LINES + " lines, found " + body));
        }
    }

    private static int body(List<String> lines, int from, int to) {
        return (int) lines.subList(from, to).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
    }
}
