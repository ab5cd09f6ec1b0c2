package kessai.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.Role;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes that files have brought into a Camel context: installed and removed by whole files. */
final class RouteTable {

    /** How long a route may finish what it has in hand; then its transactions are rolled back. */
    private static final long STOP_SECONDS = 20;

    private final ModelCamelContext camel;
    private final Hosted hosted;
    private final PartyTemplates templates;
    private final Map<String, Set<String>> routesOf = new HashMap<>();

    RouteTable(ModelCamelContext camel, Hosted hosted) {
        this.camel = camel;
        this.hosted = hosted;
        this.templates = new PartyTemplates(camel, hosted);
    }

    /**
     * Installs files that are not installed: all templates first, so that their order does not matter.
     *
     * @return what went wrong, one finding a file; then some of the files may be installed in part
     */
    List<Finding> install(Collection<RouteFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (RouteFile file : files) {
            attempt(file, findings, () -> load(file, item -> !isRoute(item)));
        }
        if (findings.isEmpty()) {
            for (RouteFile file : files) {
                attempt(file, findings, () -> load(file, item -> isRoute(item) && isHosted(item)));
                attempt(file, findings, () -> templates.instantiate(file));
            }
        }
        return findings;
    }

    private interface Step {
        void run() throws Exception;
    }

    private void attempt(RouteFile file, List<Finding> findings, Step step) {
        Set<String> before = routeIds();
        try {
            step.run();
        } catch (Exception e) {
            findings.add(FaultyLine.of(file, e));
        } finally {
            Set<String> fresh = routeIds();
            fresh.removeAll(before);
            routesOf.computeIfAbsent(file.name(), name -> new LinkedHashSet<>()).addAll(fresh);
        }
    }

    private void load(RouteFile file, Predicate<RouteFile.Item> chosen) throws Exception {
        Optional<String> text = file.only(chosen);
        if (text.isPresent()) {
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(file.name(), text.get()));
        }
    }

    /**
     * One more party is hosted from now on: makes its routes, from the templates of files that are installed.
     *
     * @return what went wrong, one finding a file; then the party is not hosted
     */
    List<Finding> join(Collection<RouteFile> files, PartyName party) throws Exception {
        hosted.join(party);
        Set<String> before = routeIds();
        List<Finding> findings = new ArrayList<>();
        for (RouteFile file : files) {
            attempt(file, findings, () -> templates.instantiate(file, party));
        }
        if (!findings.isEmpty()) {
            hosted.leave(party);
            Set<String> made = routeIds();
            made.removeAll(before);
            removeAll(made.stream().sorted(Comparator.comparing(this::position)).toList());
            routesOf.values().forEach(ids -> ids.removeAll(made));
        }
        return findings;
    }

    private static boolean isRoute(RouteFile.Item item) {
        return item.kind().equals("route")
                || item.kind().equals("templatedRoute")
                || item.kind().equals("from");
    }

    private boolean isHosted(RouteFile.Item item) {
        return item.group().map(group -> hosted.hosts(Role.of(group))).orElse(true);
    }

    /** Stops and removes the routes and templates of files; what is in hand is finished first. */
    void remove(Collection<RouteFile> files) throws Exception {
        List<String> ids = files.stream()
                .flatMap(file -> routesOf.getOrDefault(file.name(), Set.of()).stream())
                .sorted(Comparator.comparing(this::position))
                .toList();
        removeAll(ids);
        if (files.stream().anyMatch(RouteFile::concernsAll)) {
            for (var configuration : List.copyOf(camel.getRouteConfigurationDefinitions())) {
                camel.removeRouteConfiguration(configuration);
            }
        }
        for (RouteFile file : files) {
            routesOf.remove(file.name());
            for (RouteFile.Item item : file.templates().toList()) {
                RouteTemplateDefinition template = camel.getRouteTemplateDefinition(item.id());
                if (template != null) {
                    camel.removeRouteTemplateDefinition(template);
                }
            }
        }
    }

    private void removeAll(List<String> ids) throws Exception {
        for (String id : ids) {
            camel.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
        }
        for (String id : ids) {
            remove(id);
        }
    }

    private void remove(String id) throws Exception {
        camel.removeRoute(id);
        RouteDefinition definition = camel.getRouteDefinition(id);
        if (definition != null) {
            camel.removeRouteDefinition(definition);
        }
        // A block's endpoint makes the block's route when it is made itself; kept, it would never make it again.
        for (var endpoint : List.copyOf(camel.getEndpoints())) {
            if (endpoint instanceof KameletEndpoint use && use.getRouteId().equals(id)) {
                camel.removeEndpoint(endpoint);
            }
        }
    }

    /** Who takes messages from outside stops first; then who is called in the process; then the blocks. */
    private int position(String id) {
        Route route = camel.getRoute(id);
        String uri = route == null ? "" : route.getEndpoint().getEndpointBaseUri();
        if (uri.startsWith("kamelet:")) {
            return 2;
        }
        return uri.startsWith("direct:") ? 1 : 0;
    }

    /** The routes of a file, as they are called in the context. */
    Set<String> routesOf(String file) {
        return Set.copyOf(routesOf.getOrDefault(file, Set.of()));
    }

    private Set<String> routeIds() {
        Set<String> ids =
                camel.getRoutes().stream().map(Route::getRouteId).collect(Collectors.toCollection(LinkedHashSet::new));
        camel.getRouteDefinitions().forEach(definition -> ids.add(definition.getId()));
        return ids;
    }
}
