package kessai.der;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BERTags;

/** ENUMERATED: an enum whose constants know their numbers. */
record EnumeratedType(String javaName, Map<Integer, Enumerated> constants) implements Asn1Type {

    static EnumeratedType of(Class<?> type) {
        return new EnumeratedType(
                type.getSimpleName(),
                Arrays.stream(type.getEnumConstants())
                        .map(Enumerated.class::cast)
                        .collect(Collectors.toUnmodifiableMap(Enumerated::number, Function.identity())));
    }

    @Override
    public ASN1Primitive write(Object value) {
        return new ASN1Enumerated(((Enumerated) value).number());
    }

    @Override
    public Object read(ASN1Primitive found) {
        if (!(found instanceof ASN1Enumerated enumerated)) {
            throw Fault.unexpected(name(), found);
        }
        Enumerated constant = enumerated.getValue().bitLength() < Integer.SIZE
                ? constants.get(enumerated.getValue().intValue())
                : null;
        if (constant == null) {
            throw new Fault("has a number that is no " + javaName);
        }
        return constant;
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return found instanceof ASN1Enumerated;
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.of(BERTags.ENUMERATED);
    }

    @Override
    public String name() {
        return "ENUMERATED";
    }
}
