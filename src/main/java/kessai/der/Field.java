package kessai.der;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record: its type on the wire and what its absence means.
 *
 * @param absent the value when it is not written: {@code Optional.empty()}, a DEFAULT, or null if it must be written
 */
record Field(String name, Method accessor, Asn1Type type, @Nullable Object absent) {

    static Field of(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        if (component.getType() == Optional.class) {
            var present = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return new Field(component.getName(), accessor, Asn1Types.of(present, component), Optional.empty());
        }
        Default fallback = component.getAnnotation(Default.class);
        return new Field(
                component.getName(),
                accessor,
                Asn1Types.of(component.getGenericType(), component),
                fallback == null ? null : value(fallback.value(), component.getType()));
    }

    private static Object value(long fallback, Class<?> type) {
        if (type == boolean.class) {
            return fallback != 0;
        }
        if (type == int.class) {
            return Math.toIntExact(fallback);
        }
        return type == long.class ? (Object) fallback : BigInteger.valueOf(fallback);
    }

    void write(Object value, ASN1EncodableVector components) {
        Object component = of(value);
        if (!component.equals(absent)) {
            Object present = component instanceof Optional<?> optional ? optional.orElseThrow() : component;
            try {
                components.add(type.write(present));
            } catch (Fault fault) {
                throw fault.within(name);
            }
        }
    }

    /** Whether the next thing found is this component; if it is not, the component is taken to be absent. */
    boolean takes(@Nullable ASN1Primitive next) {
        return next != null && (absent == null || type.accepts(next));
    }

    Object read(ASN1Primitive found) {
        try {
            Object value = type.read(found);
            if (value.equals(absent)) {
                throw new Fault("is written although it is the default");
            }
            return absent instanceof Optional<?> ? Optional.of(value) : value;
        } catch (Fault fault) {
            throw fault.within(name);
        }
    }

    Object whenAbsent() {
        if (absent == null) {
            throw new Fault("is missing").within(name);
        }
        return absent;
    }

    Object of(Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be called", e);
        }
    }
}
