package kessai.der;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ASN.1 types of Java types, derived once per class. */
final class Asn1Types {

    private static final ClassValue<Asn1Type> OF_CLASS = new ClassValue<>() {
        @Override
        protected Asn1Type computeValue(Class<?> type) {
            return derive(type);
        }
    };

    private Asn1Types() {}

    static Asn1Type of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    /** The type of a component with its annotations; OPTIONAL is not of the type but of the component. */
    static Asn1Type of(Type type, AnnotatedElement component) {
        Asn1Type untagged = untagged(type, component);
        Tag tag = component.getAnnotation(Tag.class);
        return tag == null ? untagged : new Tagged(tag.value(), tag.explicit(), untagged);
    }

    private static Asn1Type untagged(Type type, AnnotatedElement component) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? new SequenceOf(untagged(generic.getActualTypeArguments()[0], component))
                    : of((Class<?>) generic.getRawType());
        }
        return type == String.class ? text(component.getAnnotation(Text.class), component) : of((Class<?>) type);
    }

    private static Asn1Type text(@Nullable Text text, AnnotatedElement component) {
        if (text == null) {
            throw new IllegalStateException(component + " does not say its alphabet with @Text");
        }
        return TextType.of(text.value());
    }

    private static Asn1Type derive(Class<?> type) {
        Optional<Asn1Type> primitive = Primitive.of(type);
        if (primitive.isPresent()) {
            return primitive.get();
        }
        if (type.isRecord()) {
            RecordShape shape = RecordShape.of(type);
            return type.isAnnotationPresent(Transparent.class) ? new TransparentRecord(shape) : new Sequence(shape);
        }
        if (type.isSealed() && type.isInterface()) {
            return Choice.of(type);
        }
        if (type.isEnum() && Enumerated.class.isAssignableFrom(type)) {
            return EnumeratedType.of(type);
        }
        throw new IllegalStateException(type.getName() + " has no ASN.1 type");
    }
}
