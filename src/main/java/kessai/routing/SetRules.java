package kessai.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kessai.party.Role;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What must hold between files: ids are unique, blocks exist and are given what they ask for and nothing else, and what a
 * step hands on to another route of the folder finds it.
 */
final class SetRules {

    /** A template's parameter. */
    private record Parameter(String name, boolean required) {}

    private static final String DIRECT = "direct:";

    private final Map<String, List<Parameter>> templates = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private SetRules() {}

    static List<Finding> check(Collection<RouteFile> files) {
        SetRules rules = new SetRules();
        rules.ids(files);
        files.forEach(file -> file.templates().forEach(item -> rules.template(item)));
        files.forEach(file -> file.items().forEach(rules::begins));
        files.forEach(file -> file.items().forEach(item -> rules.group(file, item)));
        files.forEach(file ->
                file.items().forEach(item -> Yaml.walk(item.body(), (key, value) -> rules.hands(file, key, value))));
        files.forEach(file -> file.uses().forEach(use -> rules.use(file, use)));
        return rules.findings;
    }

    private void ids(Collection<RouteFile> files) {
        Map<String, String> seen = new TreeMap<>();
        for (RouteFile file : files) {
            for (RouteFile.Item item : file.items()) {
                String before = item.id().isEmpty() ? null : seen.putIfAbsent(item.id(), file.name());
                if (before != null) {
                    fault(file, item.line(), "the id " + item.id() + " is already used in " + before);
                }
            }
            for (BlockUse use : file.uses()) {
                String before = use.id().isEmpty() ? null : seen.putIfAbsent("use of a block " + use.id(), file.name());
                if (before != null && !use.id().contains("{{")) {
                    fault(file, use.line(), "the block use " + use.id() + " is already used in " + before);
                }
            }
        }
    }

    private void template(RouteFile.Item item) {
        List<Parameter> parameters = new ArrayList<>();
        for (Node parameter :
                Yaml.entry(item.body(), "parameters").map(Yaml::elements).orElse(List.of())) {
            boolean optional = Yaml.entry(parameter, "defaultValue").isPresent()
                    || Yaml.text(parameter, "required").filter("false"::equals).isPresent();
            Yaml.text(parameter, "name").ifPresent(name -> parameters.add(new Parameter(name, !optional)));
        }
        templates.put(item.id(), parameters);
    }

    /** The route's own beginning, if another route can hand on to it. */
    private void begins(RouteFile.Item item) {
        Node from = Yaml.entry(item.route(), "from").orElse(item.body());
        Yaml.text(from, "uri").flatMap(SetRules::direct).ifPresent(begun::add);
    }

    /** A route that is named by a variable or a parameter is found, or not, when a message comes. */
    private void hands(RouteFile file, String key, Node value) {
        if (!key.equals("to") && !key.equals("toD") && !key.equals("wireTap")) {
            return;
        }
        Yaml.text(value)
                .or(() -> Yaml.text(value, "uri"))
                .flatMap(SetRules::direct)
                .filter(name -> !name.contains("{") && !begun.contains(name))
                .ifPresent(name -> fault(file, Yaml.line(value), "there is no route that begins at direct:" + name));
    }

    private static Optional<String> direct(String uri) {
        return uri.startsWith(DIRECT)
                ? Optional.of(uri.substring(DIRECT.length()).split("\\?", 2)[0])
                : Optional.empty();
    }

    private void group(RouteFile file, RouteFile.Item item) {
        Optional<String> group = item.group();
        if (group.isEmpty()) {
            return;
        }
        if (Arrays.stream(Role.values()).noneMatch(role -> role.word().equals(group.get()))) {
            fault(file, item.line(), "the group of a route is the role whose it is, found '" + group.get() + "'");
        } else if (item.isTemplate()
                && !names(templates.getOrDefault(item.id(), List.of())).contains(group.get())) {
            fault(file, item.line(), "a template of the group " + group.get() + " declares a parameter of that name");
        }
    }

    private void use(RouteFile file, BlockUse use) {
        List<Parameter> declared = templates.get(use.block());
        if (declared == null) {
            fault(file, use.line(), "there is no block '" + use.block() + "'");
            return;
        }
        for (String given : use.parameters()) {
            if (!names(declared).contains(given)) {
                fault(file, use.line(), "the block " + use.block() + " declares no parameter '" + given + "'");
            }
        }
        for (Parameter parameter : declared) {
            if (parameter.required() && !use.parameters().contains(parameter.name())) {
                fault(file, use.line(), "the block " + use.block() + " needs the parameter '" + parameter.name() + "'");
            }
        }
    }

    private static Set<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).collect(Collectors.toSet());
    }

    private void fault(RouteFile file, int line, String message) {
        findings.add(Finding.fault(file.name(), line, message));
    }
}
