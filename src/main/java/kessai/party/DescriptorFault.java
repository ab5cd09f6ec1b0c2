package kessai.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What is wrong with a descriptor, for who edits it: where, what was expected and what was found. */
final class DescriptorFault {

    /** In octets; in a larger file the place is as Jackson says it, since looking for it takes many times the memory. */
    private static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_FOUND = 64;

    private final Path file;
    private final LoaderOptions limits;

    DescriptorFault(Path file, LoaderOptions limits) {
        this.file = file;
        this.limits = limits;
    }

    BadDescriptor of(JsonProcessingException fault) {
        return new BadDescriptor(file + ":" + line(fault) + ": " + words(fault));
    }

    private static String words(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "there is no '" + unknown.getPropertyName() + "'; expected one of " + unknown.getKnownPropertyIds();
        }
        if (fault instanceof ValueInstantiationException refused) {
            return refused.getCause() instanceof IllegalArgumentException why
                    ? String.valueOf(why.getMessage())
                    : "expected a value for each name, found a name without one";
        }
        if (fault instanceof MismatchedInputException other
                && other.getTargetType() != null
                && !other.getOriginalMessage().startsWith("Missing")) {
            return name(other.getPath()) + "expected " + kind(other.getTargetType()) + found(other);
        }
        return fault.getOriginalMessage();
    }

    private static String found(MismatchedInputException other) {
        if (!(other instanceof InvalidFormatException invalid)) {
            return "";
        }
        String value = String.valueOf(invalid.getValue());
        return ", found \"" + value.substring(0, Math.min(value.length(), LONGEST_FOUND)) + "\"";
    }

    private static String name(List<Reference> path) {
        String field = path.isEmpty() ? null : path.get(path.size() - 1).getFieldName();
        return field == null ? "" : "'" + field + "': ";
    }

    private static String kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == String.class ? "a text" : "names with values";
    }

    /** Jackson says where it was when it noticed, which is at the end of the object: what it was about begins further up. */
    private int line(JsonProcessingException fault) {
        if (fault.getCause() instanceof StreamReadException unreadable) {
            return lineReached(unreadable);
        }
        Node at = fault instanceof JsonMappingException mapping ? find(mapping.getPath()) : null;
        return at == null ? lineReached(fault) : at.getStartMark().getLine() + 1;
    }

    private static int lineReached(JsonProcessingException fault) {
        return fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
    }

    private @Nullable Node find(List<Reference> path) {
        try (Reader text = Files.newBufferedReader(file)) {
            if (path.isEmpty() || Files.size(file) > LARGEST) {
                return null;
            }
            Node at = new Yaml(limits).compose(text);
            for (Reference step : path) {
                Node next = at == null ? null : next(at, step);
                if (next == null) {
                    break;
                }
                at = next;
            }
            return at;
        } catch (IOException | YAMLException e) {
            // It has changed meanwhile.
            return null;
        }
    }

    private static @Nullable Node next(Node at, Reference step) {
        if (at instanceof SequenceNode list
                && step.getIndex() >= 0
                && step.getIndex() < list.getValue().size()) {
            return list.getValue().get(step.getIndex());
        }
        if (at instanceof MappingNode names) {
            return names.getValue().stream()
                    .filter(it -> it.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step.getFieldName()))
                    .map(NodeTuple::getValueNode)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
