package kessai.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which files a change concerns. */
final class Affected {

    private Affected() {}

    /** The changed files and all that use their blocks, directly or through another block. */
    static Set<String> by(Set<String> changed, Collection<RouteFile> running, List<RouteFile> fresh) {
        List<RouteFile> all = new ArrayList<>(running);
        all.addAll(fresh);
        if (all.stream().anyMatch(file -> changed.contains(file.name()) && file.concernsAll())) {
            return all.stream().map(RouteFile::name).collect(Collectors.toSet());
        }
        Set<String> affected = new TreeSet<>(changed);
        int before;
        do {
            before = affected.size();
            Set<String> blocks = templatesOf(all, affected);
            all.stream()
                    .filter(file -> file.uses().stream().anyMatch(use -> blocks.contains(use.block())))
                    .forEach(file -> affected.add(file.name()));
        } while (affected.size() > before);
        return affected;
    }

    private static Set<String> templatesOf(Collection<RouteFile> files, Set<String> names) {
        Set<String> templates = new HashSet<>();
        files.stream()
                .filter(file -> names.contains(file.name()))
                .flatMap(RouteFile::templates)
                .forEach(item -> templates.add(item.id()));
        return templates;
    }
}
