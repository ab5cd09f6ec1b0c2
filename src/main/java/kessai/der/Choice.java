package kessai.der;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Primitive;

/** CHOICE: a sealed interface. Its alternatives are the permitted records and sealed interfaces, told by their tags. */
record Choice(String name, List<Alternative> alternatives) implements Asn1Type {

    private record Alternative(Class<?> javaType, Asn1Type type) {

        static Alternative of(Class<?> permitted) {
            Tag tag = permitted.getAnnotation(Tag.class);
            Asn1Type untagged = Asn1Types.of(permitted);
            return new Alternative(
                    permitted, tag == null ? untagged : new Tagged(tag.value(), tag.explicit(), untagged));
        }
    }

    static Choice of(Class<?> type) {
        return new Choice(
                type.getSimpleName(),
                Arrays.stream(type.getPermittedSubclasses())
                        .map(Alternative::of)
                        .toList());
    }

    @Override
    public ASN1Primitive write(Object value) {
        return alternatives.stream()
                .filter(alternative -> alternative.javaType().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new Fault("is no alternative of " + name))
                .type()
                .write(value);
    }

    @Override
    public Object read(ASN1Primitive found) {
        Alternative alternative = alternatives.stream()
                .filter(candidate -> candidate.type().accepts(found))
                .findFirst()
                .orElseThrow(() -> Fault.unknownAlternative(
                        "expected an alternative of " + name + ", found " + Asn1Names.of(found)));
        try {
            return alternative.type().read(found);
        } catch (Fault fault) {
            throw fault.within(alternative.javaType().getSimpleName());
        }
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return alternatives.stream().anyMatch(candidate -> candidate.type().accepts(found));
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.empty();
    }
}
