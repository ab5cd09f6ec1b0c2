package kessai.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The use of a block in a route file.
 *
 * @param block the template's id
 * @param id what it does here; empty if that is not said
 * @param line where it is used
 * @param parameters the names of what it is given
 * @param described whether it says, in a description or a comment above, why it is there
 */
record BlockUse(String block, String id, int line, Set<String> parameters, boolean described) {

    private static final String SCHEME = "kamelet:";

    static List<BlockUse> in(RouteFile file) {
        List<BlockUse> uses = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        for (RouteFile.Item item : file.items()) {
            if (item.kind().equals("templatedRoute")) {
                uses.add(whole(item, lines));
            } else {
                Yaml.walk(item.body(), (key, value) -> step(key, value, lines).ifPresent(uses::add));
            }
        }
        return uses;
    }

    private static BlockUse whole(RouteFile.Item item, String[] lines) {
        Set<String> given = new LinkedHashSet<>();
        Yaml.entry(item.body(), "parameters")
                .map(Yaml::elements)
                .orElse(List.of())
                .forEach(parameter -> Yaml.text(parameter, "name").ifPresent(given::add));
        return new BlockUse(
                Yaml.text(item.body(), "routeTemplateRef").orElse(""),
                item.id(),
                item.line(),
                given,
                commented(item.line(), lines));
    }

    private static Optional<BlockUse> step(String key, Node value, String[] lines) {
        return switch (key) {
            case "kamelet" ->
                Optional.of(
                        used(Yaml.text(value).or(() -> Yaml.text(value, "name")).orElse(""), "", value, lines));
            case "to", "toD", "wireTap" ->
                Yaml.text(value)
                        .or(() -> Yaml.text(value, "uri"))
                        .filter(uri -> uri.startsWith(SCHEME)
                                && !uri.startsWith("kamelet:sink")
                                && !uri.startsWith("kamelet:source"))
                        .map(uri -> used(
                                uri.substring(SCHEME.length()),
                                Yaml.text(value, "id").orElse(""),
                                value,
                                lines));
            default -> Optional.empty();
        };
    }

    private static BlockUse used(String name, String ownId, Node value, String[] lines) {
        String path = name.contains("?") ? name.substring(0, name.indexOf('?')) : name;
        int slash = path.indexOf('/');
        int line = Yaml.line(value);
        Set<String> given = new LinkedHashSet<>();
        Yaml.entry(value, "parameters")
                .ifPresent(p -> given.addAll(Yaml.entries(p).keySet()));
        if (name.contains("?")) {
            for (String pair : name.substring(name.indexOf('?') + 1).split("&", -1)) {
                given.add(pair.split("=", 2)[0]);
            }
        }
        return new BlockUse(
                slash < 0 ? path : path.substring(0, slash),
                slash < 0 ? ownId : path.substring(slash + 1),
                line,
                given,
                Yaml.text(value, "description").isPresent() || commented(line, lines) || commented(line - 1, lines));
    }

    private static boolean commented(int line, String[] lines) {
        return line >= 2 && line - 2 < lines.length && lines[line - 2].strip().startsWith("#");
    }
}
