package kessai.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.problem.Problem;
import kessai.wakeup.ValueRefused;

/** The OpenAPI document that the ingress serves and obeys, read once. */
final class Contract {

    /** Where it is on the class path. */
    static final String RESOURCE = "/openapi.yaml";

    private static final int MOST_FAULTS = 20;

    private final byte[] text;
    private final JsonNode document;
    private final List<ContractPath> paths;
    private final Map<Form, JsonSchema> forms = new EnumMap<>(Form.class);

    /** What a request's body can be. */
    enum Form {
        SETTLEMENT("NewSettlement"),
        WHAT_IF("WhatIf");

        private final String schema;

        Form(String schema) {
            this.schema = schema;
        }
    }

    private Contract(byte[] text, JsonNode document) {
        this.text = text;
        this.document = document;
        List<ContractPath> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            found.add(ContractPath.of(path.getKey(), path.getValue()));
        }
        this.paths = List.copyOf(found);
        for (Form form : Form.values()) {
            forms.put(form, schema(document, form.schema));
        }
    }

    /** Reads the document. */
    static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the OpenAPI document is missing from the class path");
            }
            byte[] text = in.readAllBytes();
            return new Contract(text, new YAMLMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be read", e);
        }
    }

    private static JsonSchema schema(JsonNode document, String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", document.path("components"));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
        compiled.initializeValidators();
        return compiled;
    }

    /** The document as it is served. */
    byte[] text() {
        return text.clone();
    }

    /** What the document says of a path of a request. */
    Optional<ContractPath> path(String requested) {
        return paths.stream().filter(path -> path.matches(requested)).findFirst();
    }

    /** Whether a path begins as one of the document's does, so that Camel would take it for its own. */
    boolean isBelow(String requested) {
        return paths.stream().anyMatch(path -> requested.startsWith(path.beginning()));
    }

    /** What is wrong with a body, in the document's eyes; at most twenty faults. */
    List<Problem.Fault> faults(Form form, JsonNode body) {
        return Objects.requireNonNull(forms.get(form)).validate(body).stream()
                .limit(MOST_FAULTS)
                .map(this::fault)
                .toList();
    }

    private Problem.Fault fault(ValidationMessage message) {
        boolean absent = message.getType().equals("required");
        boolean unknown = message.getType().equals("additionalProperties");
        String place = message.getInstanceLocation().toString();
        String field = absent || unknown ? place + "/" + escaped(message.getProperty()) : place;
        String found =
                absent || message.getInstanceNode() == null ? "" : text(message.getInstanceNode(), unknown, message);
        return Problem.Fault.of(new ValueRefused(field, expected(message), found));
    }

    private static String text(JsonNode node, boolean unknown, ValidationMessage message) {
        JsonNode shown = unknown ? node.path(message.getProperty()) : node;
        if (message.getType().equals("type") && shown.isContainerNode()) {
            return shown.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        return shown.isContainerNode() ? shown.size() + " entries" : shown.asText();
    }

    private static Stream<Object> arguments(ValidationMessage message) {
        Object[] arguments = message.getArguments();
        return arguments == null ? Stream.of() : Stream.of(arguments);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What a pattern means, as the title beside it says. */
    private Optional<String> form(ValidationMessage message) {
        String pattern = message.getSchemaLocation().getFragment().toString();
        String title = document.at(pattern.substring(0, pattern.lastIndexOf('/')))
                .path("title")
                .asText("");
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    /** Whichever ends there are: the library takes a number beyond its own largest for one that is too small. */
    private String range(ValidationMessage message) {
        String bound = message.getSchemaLocation().getFragment().toString();
        JsonNode schema = document.at(bound.substring(0, bound.lastIndexOf('/')));
        return Stream.of(
                        "at least " + schema.path("minimum").asText(),
                        "at most " + schema.path("maximum").asText())
                .filter(end -> !end.endsWith(" "))
                .collect(Collectors.joining(" and "));
    }

    /** The library's words end in what is expected; ours begin there. */
    private String expected(ValidationMessage message) {
        String arguments = arguments(message).map(Object::toString).findFirst().orElse("");
        return switch (message.getType()) {
            case "required" -> "this field";
            case "additionalProperties" -> "no such field";
            case "pattern" -> form(message).orElse("text of the form " + arguments);
            case "enum" -> "one of " + arguments;
            case "type" ->
                arguments(message).map(Object::toString).skip(1).findFirst().orElse(arguments);
            case "minLength" -> "at least " + arguments + " characters";
            case "maxLength" -> "at most " + arguments + " characters";
            case "minItems" -> "at least " + arguments + " entries";
            case "maxItems" -> "at most " + arguments + " entries";
            case "minimum", "maximum" -> range(message);
            case "uniqueItems" -> "none twice";
            default -> message.getType();
        };
    }
}
