package kessai.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

/** Camel's own schema of its YAML: which steps there are, and what each takes. */
final class RouteSchema {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> OF_ALTERNATIVES = Set.of("oneOf", "anyOf", "type");
    private static final JsonSchema SCHEMA = read();

    private RouteSchema() {}

    /** What is at odds with the schema; of several complaints about one place only the first. */
    static List<Finding> check(RouteFile file) {
        Node root = new Compose(LoadSettings.builder().build())
                .composeString(file.text())
                .orElseThrow();
        TreeMap<Integer, Finding> byLine = new TreeMap<>();
        for (ValidationMessage message : telling(SCHEMA.validate(tree(file)))) {
            int line = line(root, message);
            byLine.putIfAbsent(line, Finding.fault(file.name(), line, message.getError()));
        }
        return List.copyOf(byLine.values());
    }

    /** The alternatives of a step each complain; the deepest place is where the one that was meant broke off. */
    private static List<ValidationMessage> telling(Set<ValidationMessage> all) {
        List<ValidationMessage> telling = all.stream()
                .filter(message -> !OF_ALTERNATIVES.contains(message.getType()))
                .toList();
        List<ValidationMessage> messages = telling.isEmpty() ? List.copyOf(all) : telling;
        int deepest = messages.stream().mapToInt(RouteSchema::depth).max().orElse(0);
        return messages.stream().filter(message -> depth(message) == deepest).toList();
    }

    private static int depth(ValidationMessage message) {
        return message.getInstanceLocation().getNameCount();
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
        // Loaded as far as files make use of it: the whole, with what it refers to, would take 230 MB.
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadJsonSchema(false)
                .build();
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV4())
                .keyword(new NonValidationKeyword("deprecated"))
                .build();
        JsonSchemaFactory factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .build();
        try (InputStream in = Objects.requireNonNull(
                RouteSchema.class.getResourceAsStream("/schema/camelYamlDsl.json"), "camel-yaml-dsl has its schema")) {
            return factory.getSchema(completed(new ObjectMapper().readTree(in)), config);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Camel's schema", e);
        }
    }

    /** Camel 4.17 reads the id of a kamelet step, but its schema does not list it. */
    private static JsonNode completed(JsonNode schema) {
        JsonNode kamelet = schema.at("/items/definitions/org.apache.camel.model.KameletDefinition/oneOf/1/properties");
        if (kamelet instanceof ObjectNode properties) {
            properties.putObject("id").put("type", "string");
        }
        return schema;
    }
}
