package kessai.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Finds the line of a route file that Camel complains about; Camel names a bean, an option or a route, but no line. */
final class FaultyLine {

    /** What Camel puts in brackets or at the end of its complaints: the thing that is wrong. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("Unknown parameters=\\[\\{([^=}]+)="),
            Pattern.compile("Property with key \\[([^]]+)]"),
            Pattern.compile("mandatory parameters must be provided: (\\S+)"),
            Pattern.compile("Cannot find RouteTemplate with id (\\S+)"),
            Pattern.compile("Duplicate id detected: ([^.]+)\\."),
            Pattern.compile("No component found with scheme: (\\S+)"),
            Pattern.compile("No endpoint could be found for: ([^:/]+:)"),
            Pattern.compile("Cannot find (?:class|bean|endpoint) (?:with id )?(\\S+)"),
            Pattern.compile("No template available for (\\S+)"));

    private FaultyLine() {}

    static Finding of(RouteFile file, Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        String message = readable(chain);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Optional<Integer> line = lineOf(file, chain.get(i));
            if (line.isPresent()) {
                return Finding.fault(file.name(), line.get(), message);
            }
        }
        return Finding.fault(file.name(), routeLine(file, chain), message);
    }

    private static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> chain = new LinkedHashSet<>();
        for (Throwable t = thrown; t != null && chain.add(t); ) {
            t = t.getCause();
        }
        return new ArrayList<>(chain);
    }

    /** The innermost complaint says what; those around it only where Camel was. */
    private static String readable(List<Throwable> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            String message = chain.get(i).getMessage();
            if (message != null && !message.isBlank()) {
                return message.strip().lines().findFirst().orElse(message);
            }
        }
        return chain.get(0).toString();
    }

    private static Optional<Integer> lineOf(RouteFile file, Throwable thrown) {
        if (thrown instanceof MarkedYamlEngineException marked) {
            return marked.getProblemMark().map(Mark::getLine).map(line -> line + 1);
        }
        return names(thrown).stream()
                .flatMap(name -> lineWith(file, name).stream())
                .findFirst();
    }

    private static List<String> names(Throwable thrown) {
        List<String> names = new ArrayList<>();
        if (thrown instanceof NoSuchBeanException bean) {
            names.add(bean.getName());
        } else if (thrown instanceof PropertyBindingException binding) {
            names.add(binding.getPropertyName());
        } else if (thrown instanceof NoSuchLanguageException language) {
            names.add(language.getLanguage());
        } else if (thrown instanceof SimpleIllegalSyntaxException simple) {
            names.add(simple.getExpression());
        }
        String message = String.valueOf(thrown.getMessage());
        for (Pattern pattern : NAMED) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Optional<Integer> lineWith(RouteFile file, String name) {
        String wanted = name == null ? "" : name.startsWith("#") ? name.substring(1) : name;
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length && !wanted.isBlank(); i++) {
            if (!lines[i].strip().startsWith("#") && lines[i].contains(wanted)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static int routeLine(RouteFile file, List<Throwable> chain) {
        for (Throwable thrown : chain) {
            if (thrown instanceof FailedToCreateRouteException failed) {
                Optional<Integer> line = file.items().stream()
                        .filter(item ->
                                !item.id().isEmpty() && failed.getRouteId().startsWith(item.id()))
                        .map(RouteFile.Item::line)
                        .findFirst();
                if (line.isPresent()) {
                    return line.get();
                }
            }
        }
        return file.items().isEmpty() ? 1 : file.items().get(0).line();
    }
}
