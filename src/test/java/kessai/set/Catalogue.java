package kessai.set;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every structure of this package: what can be reached from a wrapper, also what is signed or sealed in it. */
final class Catalogue {

    /** What is only digested, so that no message's declaration leads to it. */
    private static final List<Class<?>> DIGESTED =
            List.of(HodInput.class, PiData.class, PiDataUnsigned.class, UnreadWrapper.class);

    private final Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));

    private Catalogue() {}

    static List<Class<?>> structures() {
        Catalogue catalogue = new Catalogue();
        catalogue.visit(MessageWrapper.class);
        DIGESTED.forEach(catalogue::visit);
        return List.copyOf(catalogue.found);
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> structure
                && structure.getPackage() == Catalogue.class.getPackage()
                && found.add(structure)) {
            if (structure.isSealed()) {
                Arrays.stream(structure.getPermittedSubclasses()).forEach(this::visit);
            } else if (structure.isRecord()) {
                Arrays.stream(structure.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::visit);
            }
        }
    }
}
