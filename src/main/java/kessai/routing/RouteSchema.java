package kessai.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

/** Camel's own schema of its YAML: which steps there are, and what each takes. */
final class RouteSchema {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonSchema SCHEMA = read();

    private RouteSchema() {}

    /** What is at odds with the schema; of several complaints about one place only the first. */
    static List<Finding> check(RouteFile file) {
        JsonNode tree = tree(file);
        List<ValidationMessage> messages = SCHEMA.validate(tree).stream()
                .sorted(Comparator.comparing((ValidationMessage message) ->
                                -message.getInstanceLocation().getNameCount())
                        .thenComparing(message -> message.getType().equals("type")))
                .toList();
        // The alternatives of a step each complain; the deepest place is where the one that was meant broke off.
        int deepest = messages.stream()
                .mapToInt(message -> message.getInstanceLocation().getNameCount())
                .max()
                .orElse(0);
        Node root = new Compose(LoadSettings.builder().build())
                .composeString(file.text())
                .orElseThrow();
        return messages.stream()
                .filter(message -> message.getInstanceLocation().getNameCount() == deepest)
                .map(message -> Finding.fault(file.name(), line(root, message), message.getError()))
                .collect(java.util.stream.Collectors.toMap(
                        Finding::line, finding -> finding, (first, second) -> first, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static int line(Node root, ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        Node node = root;
        for (String part : pointer.split("/", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            List<Node> elements = Yaml.elements(node);
            Node next = elements.isEmpty() ? Yaml.entries(node).get(part) : elements.get(Integer.parseInt(part));
            if (next == null) {
                break;
            }
            node = next;
        }
        String property = message.getProperty();
        Map<String, Node> entries = Yaml.entries(node);
        return property != null && entries.containsKey(property) ? Yaml.keyLine(node, property) : Yaml.line(node);
    }

    private static JsonNode tree(RouteFile file) {
        try {
            return YAML.readTree(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException("read before, but not now: " + file.name(), e);
        }
    }

    private static JsonSchema read() {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        try (InputStream in = Objects.requireNonNull(
                RouteSchema.class.getResourceAsStream("/schema/camelYamlDsl.json"), "camel-yaml-dsl has its schema")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Camel's schema", e);
        }
    }
}
