package kessai.der;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record declares: its components in order, and its constructor, which refuses bad values. */
record RecordShape(Class<?> type, List<Field> fields, Constructor<?> constructor) {

    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(
                    type, Arrays.stream(components).map(Field::of).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is a record without its constructor", e);
        }
    }

    String name() {
        return type.getSimpleName();
    }

    Object make(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refusal(refused.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e);
        }
    }

    private static Fault refusal(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        String reason = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return new Fault(reason == null ? "is refused" : reason);
    }
}
