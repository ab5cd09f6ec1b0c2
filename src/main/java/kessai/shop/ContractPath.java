package kessai.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/**
 * A path of the OpenAPI document.
 *
 * @param beginning the path up to its first variable part
 * @param pattern what a request's path must be
 * @param methods the methods offered, in upper case
 * @param consumed the media types that a body may have
 * @param produced the media types that an answer may have
 */
record ContractPath(
        String beginning, Pattern pattern, Set<String> methods, Set<MediaType> consumed, Set<MediaType> produced) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static ContractPath of(String template, JsonNode item) {
        Set<String> methods = new TreeSet<>();
        Set<MediaType> consumed = new LinkedHashSet<>();
        Set<MediaType> produced = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            if (METHODS.contains(operation.getKey())) {
                methods.add(operation.getKey().toUpperCase(Locale.ROOT));
                consumed.addAll(types(operation.getValue().path("requestBody")));
                operation.getValue().path("responses").forEach(response -> produced.addAll(types(response)));
            }
        }
        int variable = template.indexOf('{');
        return new ContractPath(
                variable < 0 ? template + "/" : template.substring(0, variable),
                Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")),
                methods,
                consumed,
                produced);
    }

    private static Set<MediaType> types(JsonNode described) {
        Iterable<String> names = () -> described.path("content").fieldNames();
        return StreamSupport.stream(names.spliterator(), false)
                .map(MediaType::parseMediaType)
                .collect(Collectors.toSet());
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** Whether a body of this type is understood; it may say that it is UTF-8, and nothing else. */
    boolean consumes(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean utf8 = type.getParameters().entrySet().stream()
                    .allMatch(parameter -> parameter.getKey().equalsIgnoreCase("charset")
                            && parameter.getValue().replace("\"", "").equalsIgnoreCase("utf-8"));
            return utf8 && consumed.stream().anyMatch(type::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Whether one of these ranges takes an answer that is offered. */
    boolean isAcceptable(List<String> accept) {
        if (accept.isEmpty()) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(range ->
                            range.getQualityValue() > 0 && produced.stream().anyMatch(range::includes));
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return false;
        }
    }
}
