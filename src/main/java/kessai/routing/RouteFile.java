package kessai.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One route file, read but not yet run.
 *
 * @param name its path within the routes' folder, {@code blocks/once.camel.yaml}
 * @param text as it is on disk
 * @param items what it declares, in its order
 */
record RouteFile(String name, String text, List<Item> items) {

    /**
     * One thing that a file declares.
     *
     * @param kind {@code route}, {@code routeTemplate}, {@code templatedRoute}, …
     * @param body what stands under the kind
     * @param line the first line of it
     * @param end the line after it
     */
    record Item(String kind, Node body, int line, int end) {

        String id() {
            return Yaml.text(body, kind.equals("templatedRoute") ? "routeId" : "id")
                    .orElse("");
        }

        /** The part that runs: the route itself, or the route of a template. */
        Node route() {
            return kind.equals("routeTemplate") ? Yaml.entry(body, "route").orElse(body) : body;
        }

        Optional<String> group() {
            return Yaml.text(route(), "group");
        }

        boolean isTemplate() {
            return kind.equals("routeTemplate");
        }
    }

    /** What was expected of a file that cannot be read. */
    static final class Unreadable extends RuntimeException {

        private final transient Finding finding;

        Unreadable(Finding finding) {
            super(finding.toString());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /**
     * Reads a file.
     *
     * @throws Unreadable if it is not YAML, or not a list of routes and templates
     */
    static RouteFile parse(String name, String text) {
        Node root = compose(name, text);
        if (!(root instanceof SequenceNode sequence)) {
            throw new Unreadable(Finding.fault(name, Yaml.line(root), "expected a list of routes and templates"));
        }
        List<Node> elements = sequence.getValue();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            int end = i + 1 < elements.size() ? Yaml.line(elements.get(i + 1)) : Integer.MAX_VALUE;
            items.add(item(name, elements.get(i), end));
        }
        return new RouteFile(name, text, List.copyOf(items));
    }

    private static Node compose(String name, String text) {
        try {
            return new Compose(LoadSettings.builder().setLabel(name).build())
                    .composeString(text)
                    .orElseThrow(() -> new Unreadable(Finding.fault(name, 1, "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new Unreadable(Finding.fault(name, line, "not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Unreadable(Finding.fault(name, 1, "not YAML: " + e.getMessage()));
        }
    }

    private static Item item(String name, Node element, int end) {
        Map<String, Node> entries = Yaml.entries(element);
        if (entries.size() != 1) {
            throw new Unreadable(Finding.fault(
                    name,
                    Yaml.line(element),
                    "expected one of route, routeTemplate, templatedRoute, found "
                            + (entries.isEmpty() ? "nothing of the kind" : String.join(", ", entries.keySet()))));
        }
        Map.Entry<String, Node> only = entries.entrySet().iterator().next();
        return new Item(only.getKey(), only.getValue(), Yaml.line(element), end);
    }

    /** The templates that it declares. */
    Stream<Item> templates() {
        return items.stream().filter(Item::isTemplate);
    }

    /** The uses of blocks in it. */
    List<BlockUse> uses() {
        return BlockUse.in(this);
    }

    /** Whether it declares something that counts for every route, so that its change is everybody's. */
    boolean concernsAll() {
        return items.stream()
                .anyMatch(item -> !item.isTemplate()
                        && !item.kind().equals("route")
                        && !item.kind().equals("templatedRoute"));
    }

    /** The text with only the chosen items in it; each stays on its lines. Empty if none is chosen. */
    Optional<String> only(Predicate<Item> chosen) {
        if (items.stream().noneMatch(chosen)) {
            return Optional.empty();
        }
        String[] lines = text.split("\n", -1);
        items.stream().filter(chosen.negate()).forEach(item -> {
            for (int line = item.line(); line < Math.min(item.end(), lines.length + 1); line++) {
                lines[line - 1] = "";
            }
        });
        return Optional.of(String.join("\n", lines));
    }
}
