package kessai.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reading YAML nodes that know their line. */
final class Yaml {

    private Yaml() {}

    /** The line of a node, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** The line of a mapping's key, from 1. */
    static int keyLine(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(NodeTuple::getKeyNode)
                        .filter(found -> text(found).filter(key::equals).isPresent())
                        .map(Yaml::line)
                        .findFirst()
                        .orElse(line(node))
                : line(node);
    }

    /** The last line of a node, from 1. */
    static int lastLine(Node node) {
        Mark end = node.getEndMark().orElse(null);
        if (end == null) {
            return line(node);
        }
        return end.getColumn() == 0 ? Math.max(end.getLine(), line(node)) : end.getLine() + 1;
    }

    /** The entries of a mapping, by key; nothing if the node is none. */
    static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                text(tuple.getKeyNode()).ifPresent(key -> entries.put(key, tuple.getValueNode()));
            }
        }
        return entries;
    }

    /** The elements of a sequence; nothing if the node is none. */
    static List<Node> elements(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** The entry of a mapping. */
    static Optional<Node> entry(Node node, String key) {
        return Optional.ofNullable(entries(node).get(key));
    }

    /** The text of a mapping's entry. */
    static Optional<String> text(Node node, String key) {
        return entry(node, key).flatMap(Yaml::text);
    }

    /** The text of a scalar. */
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** Calls the visitor with every entry of every mapping in the node, however deep. */
    static void walk(Node node, BiConsumer<String, Node> visitor) {
        entries(node).forEach((key, value) -> {
            visitor.accept(key, value);
            walk(value, visitor);
        });
        elements(node).forEach(element -> walk(element, visitor));
    }
}
