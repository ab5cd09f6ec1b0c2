package kessai.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** The rules of the house for one file ({@code architecture.md} section 4). */
final class HouseRules {

    private static final Set<String> CODE = Set.of(
            "script",
            "groovy",
            "joor",
            "java",
            "js",
            "mvel",
            "ognl",
            "spel",
            "python",
            "csimple",
            "wasm",
            "quickjs",
            "process",
            "claimCheck",
            "saga");
    private static final Pattern CONTENT =
            Pattern.compile("\\$\\{(body|bodyAs|in\\.|headers|header\\.|exchange|message)");
    private static final Pattern CARRIES_SET =
            Pattern.compile("\\b(PInit|P|Inq|Auth|AuthRev|Cap|Cred)Re[qs]\\b|\\.set\\b|\\bset[A-Z]\\w*Message");

    private final RouteFile file;
    private final List<Finding> findings = new ArrayList<>();

    private HouseRules(RouteFile file) {
        this.file = file;
    }

    static List<Finding> check(RouteFile file) {
        HouseRules rules = new HouseRules(file);
        file.items().forEach(rules::described);
        file.items().forEach(item -> Yaml.walk(item.body(), rules::step));
        file.items().forEach(rules::consumer);
        file.uses().forEach(rules::use);
        rules.findings.addAll(ShapeRules.check(file));
        rules.selectionKnowsNoSet();
        return rules.findings;
    }

    private void described(RouteFile.Item item) {
        // A routeConfiguration without an id is the one that counts for every route.
        if (item.id().isEmpty() && !item.kind().equals("routeConfiguration")) {
            style(item.line(), "a " + item.kind() + " has an id");
        }
        if (!item.kind().equals("templatedRoute")
                && Yaml.text(item.body(), "description")
                        .or(() -> Yaml.text(item.route(), "description"))
                        .isEmpty()) {
            style(item.line(), "a " + item.kind() + " has a description");
        }
        for (Node parameter :
                Yaml.entry(item.body(), "parameters").map(Yaml::elements).orElse(List.of())) {
            if (item.isTemplate() && Yaml.text(parameter, "description").isEmpty()) {
                style(Yaml.line(parameter), "a parameter has a description");
            }
        }
    }

    private void use(BlockUse use) {
        if (use.id().isEmpty()) {
            style(use.line(), "the use of a block has an id: kamelet:" + use.block() + "/<what it does here>");
        }
        if (!use.described()) {
            style(use.line(), "the use of a block has a description, or a comment above it");
        }
    }

    private void step(String key, Node value) {
        if (CODE.contains(key)) {
            fault(value, "no code in a route file: '" + key + "' is a bean's work");
        }
        switch (key) {
            case "log" -> logs(value);
            case "to", "toD", "wireTap" -> sends(key, value);
            default -> {}
        }
    }

    private void logs(Node value) {
        String message = Yaml.text(value).or(() -> Yaml.text(value, "message")).orElse("");
        if (CONTENT.matcher(message).find()) {
            fault(value, "a route logs no body and no headers");
        }
    }

    private void sends(String key, Node value) {
        String uri = Yaml.text(value).or(() -> Yaml.text(value, "uri")).orElse("");
        if (uri.startsWith("log:")) {
            fault(value, "a route logs no body and no headers: no log endpoint");
        }
        if (!uri.startsWith("activemq:")) {
            return;
        }
        String pattern = parameter(value, uri, "exchangePattern");
        boolean request = pattern.equals("InOut");
        if (!request && !pattern.equals("InOnly")) {
            fault(value, "a " + key + " of activemq says exchangePattern: InOnly (or InOut)");
        }
        connectsAs(value, uri, request ? "#rpc." : "#jms.");
        if (request) {
            if (!parameter(value, uri, "replyToType").equals("Exclusive")
                    || parameter(value, uri, "requestTimeout").isEmpty()) {
                fault(value, "a request says replyTo, replyToType: Exclusive and requestTimeout");
            }
        }
    }

    private void consumer(RouteFile.Item item) {
        Optional<Node> from = item.kind().equals("from")
                ? Optional.of(item.body())
                : Yaml.entry(item.route(), "from").or(() -> Yaml.entry(item.body(), "from"));
        String uri = from.flatMap(node -> Yaml.text(node, "uri")).orElse("");
        if (from.isEmpty() || !uri.startsWith("activemq:")) {
            return;
        }
        String transacted = parameter(from.get(), uri, "transacted");
        if (transacted.isEmpty()) {
            fault(from.get(), "a consumer of activemq says transacted: true; or false, where a message may be lost");
        }
        if (!transacted.equals("false")) {
            connectsAs(from.get(), uri, "#jms.");
        }
    }

    private void connectsAs(Node endpoint, String uri, String prefix) {
        if (!parameter(endpoint, uri, "connectionFactory").startsWith(prefix)) {
            fault(endpoint, "expected connectionFactory: \"" + prefix + "<role>.<name>\"");
        }
    }

    private static String parameter(Node endpoint, String uri, String name) {
        int at = uri.indexOf(name + "=");
        if (at > 0) {
            return uri.substring(at + name.length() + 1).split("&", 2)[0];
        }
        return Yaml.entry(endpoint, "parameters")
                .flatMap(parameters -> Yaml.text(parameters, name))
                .orElse("");
    }

    private void selectionKnowsNoSet() {
        if (!ShapeRules.isTopology(file)) {
            return;
        }
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].strip().startsWith("#")
                    && CARRIES_SET.matcher(lines[i]).find()) {
                findings.add(Finding.fault(file.name(), i + 1, "what selects a wallet knows no SET"));
            }
        }
    }

    private void fault(Node at, String message) {
        findings.add(Finding.fault(file.name(), Yaml.line(at), message));
    }

    private void style(int line, String message) {
        findings.add(Finding.style(file.name(), line, message));
    }
}
