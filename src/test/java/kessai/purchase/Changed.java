package kessai.purchase;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kessai.set.Inputs;
import kessai.set.TransIds;

/** Records of which one component is another; a component of a component is named as {@code transIds.xid}. */
final class Changed {

    /** Whose components are changed one by one. */
    private static final Set<Class<?>> TAKEN_APART = Set.of(TransIds.class, Inputs.class);

    private Changed() {}

    /** All that can be changed in such a record. */
    static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> TAKEN_APART.contains(component.getType())
                        ? components(component.getType()).stream().map(inner -> component.getName() + "." + inner)
                        : Stream.of(component.getName()))
                .toList();
    }

    /** The record with another value in one place. */
    static <R extends Record> R with(R original, String path, Object value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        RecordComponent[] components = original.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    Object old = valueOf(original, component);
                    if (!component.getName().equals(name)) {
                        return old;
                    }
                    return dot < 0 ? value : with((Record) old, path.substring(dot + 1), value);
                })
                .toArray();
        return rebuilt(original, components, values);
    }

    private static Object valueOf(Record original, RecordComponent component) {
        try {
            return component.getAccessor().invoke(original);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // it is made by the constructor of the original's class
    private static <R extends Record> R rebuilt(R original, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + original.getClass().getSimpleName() + " can be so", e);
        }
    }
}
