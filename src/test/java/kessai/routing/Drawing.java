package kessai.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** The drawing of a route file, made from what it declares: a Mermaid flowchart, a route below the other. */
final class Drawing {

    private final List<String> lines = new ArrayList<>();
    private int nodes;

    /** Where an arrow begins, and what is written on it. */
    private record Tail(String node, String label) {}

    private Drawing() {}

    /** The section of a topology: its name, its sentences, and the drawing. */
    static String section(RouteFile file) {
        List<String> comment = file.text()
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .toList();
        String sentences =
                comment.stream().skip(2).takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return "## " + comment.get(0) + "\n\n" + sentences + "\n\n[" + file.name() + "](" + file.name()
                + ")\n\n```mermaid\n" + of(file) + "\n```\n";
    }

    private static String of(RouteFile file) {
        Drawing drawing = new Drawing();
        file.items().forEach(drawing::route);
        return Stream.concat(Stream.of("flowchart LR"), drawing.lines.stream().map(line -> "  " + line))
                .collect(Collectors.joining("\n"));
    }

    private void route(RouteFile.Item item) {
        Node from = Yaml.entry(item.route(), "from").orElseThrow();
        String start = node("([", item.id(), "])");
        steps(from, List.of(new Tail(start, "")));
    }

    private List<Tail> steps(Node parent, List<Tail> tails) {
        List<Tail> at = tails;
        for (Node element : Yaml.entry(parent, "steps").map(Yaml::elements).orElse(List.of())) {
            for (Map.Entry<String, Node> step : Yaml.entries(element).entrySet()) {
                at = step(step.getKey(), step.getValue(), at);
            }
        }
        return at;
    }

    private List<Tail> step(String kind, Node value, List<Tail> tails) {
        String described = Yaml.text(value, "description").orElse(kind);
        if (kind.equals("choice")) {
            return choice(value, reached("{{", described, "}}", tails));
        }
        String uri = Yaml.text(value, "uri").orElse("");
        String node = uri.startsWith("kamelet:")
                ? reached(
                        "[[",
                        described + "<br/>" + uri.substring("kamelet:".length()).split("[/?]", 2)[0],
                        "]]",
                        tails)
                : reached("[", described + called(kind, value, uri), "]", tails);
        List<Tail> inner = steps(value, List.of(new Tail(node, "")));
        return kind.equals("filter")
                ? Stream.concat(inner.stream(), Stream.of(new Tail(node, "else")))
                        .toList()
                : inner;
    }

    private static String called(String kind, Node value, String uri) {
        if (kind.equals("bean")) {
            return "<br/>" + Yaml.text(value, "ref").orElse("") + "."
                    + Yaml.text(value, "method").orElse("");
        }
        return uri.isEmpty() ? "" : "<br/>" + uri.split("\\?", 2)[0];
    }

    private List<Tail> choice(Node choice, String node) {
        List<Tail> ends = new ArrayList<>();
        for (Node when : Yaml.entry(choice, "when").map(Yaml::elements).orElse(List.of())) {
            ends.addAll(steps(when, List.of(new Tail(node, id(when)))));
        }
        Yaml.entry(choice, "otherwise")
                .ifPresent(otherwise -> ends.addAll(steps(otherwise, List.of(new Tail(node, id(otherwise))))));
        return ends;
    }

    private static String id(Node branch) {
        return Yaml.text(branch, "id").orElse("").replace('-', ' ');
    }

    private String reached(String open, String text, String close, List<Tail> tails) {
        String node = node(open, text, close);
        for (Tail tail : tails) {
            lines.add(tail.node() + (tail.label().isEmpty() ? " --> " : " -- " + tail.label() + " --> ") + node);
        }
        return node;
    }

    private String node(String open, String text, String close) {
        nodes++;
        String node = "n" + nodes;
        lines.add(node + open + '"' + text.replace("\"", "'") + '"' + close);
        return node;
    }
}
