package kessai.der;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Tuple;

/** Values of any type that has a DER, made from the type's declaration; what a constructor refuses is tried anew. */
public final class ArbitraryRecords {

    private static final int TRIES_MAX = 100_000;
    private static final Map<Class<?>, Arbitrary<Object>> OF_CLASS = new ConcurrentHashMap<>();

    private static final Map<Class<?>, Arbitrary<?>> PRIMITIVES = Map.ofEntries(
            Map.entry(int.class, integers()),
            Map.entry(Integer.class, integers()),
            Map.entry(long.class, Arbitraries.longs()),
            Map.entry(BigInteger.class, Arbitraries.bigIntegers()),
            Map.entry(boolean.class, Arbitraries.of(true, false)),
            Map.entry(Bytes.class, octets()),
            Map.entry(BitString.class, octets().map(BitString::new)),
            Map.entry(
                    Oid.class,
                    Arbitraries.of("0.1", "1.39.5", "2.23.42.0.12", "2.999.1").map(Oid::new)),
            Map.entry(
                    Instant.class,
                    Arbitraries.longs()
                            .between(-62_167_219_200L, 253_402_300_799L)
                            .map(Instant::ofEpochSecond)),
            Map.entry(
                    Encoded.class,
                    octets().map(bytes ->
                            Encoded.of(Der.octets(Asn1Types.of(Bytes.class).write(bytes))))),
            Map.entry(Null.class, Arbitraries.just(Null.NULL)));

    private ArbitraryRecords() {}

    /** Any value of the type. */
    public static <T> Arbitrary<T> of(Class<T> type) {
        return any(type).map(type::cast);
    }

    private static Arbitrary<Object> any(Class<?> type) {
        Arbitrary<Object> known = OF_CLASS.get(type);
        if (known == null) {
            known = derive(type);
            OF_CLASS.put(type, known);
        }
        return known;
    }

    private static Arbitrary<Object> derive(Class<?> type) {
        if (PRIMITIVES.containsKey(type)) {
            return PRIMITIVES.get(type).map(Object.class::cast);
        }
        if (type.isRecord()) {
            return record(type);
        }
        return type.isEnum()
                ? Arbitraries.of(type.getEnumConstants()).map(Object.class::cast)
                : Arbitraries.oneOf(Arrays.stream(type.getPermittedSubclasses())
                        .map(ArbitraryRecords::any)
                        .toList());
    }

    private static Arbitrary<Object> record(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        Builders.BuilderCombinator<Object[]> values =
                Builders.withBuilder(() -> new Object[shape.fields().size()]);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int at = i;
            values = values.use(component(components[i].getGenericType(), components[i]))
                    .in((all, value) -> {
                        all[at] = value;
                        return all;
                    });
        }
        return values.build(shape::make).ignoreException(TRIES_MAX, Fault.class);
    }

    private static Arbitrary<Object> component(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return component(of, component).optional(0.5).map(Object.class::cast);
            }
            if (generic.getRawType() == List.class) {
                return component(of, component).list().ofMaxSize(3).map(List::copyOf);
            }
            return any((Class<?>) generic.getRawType());
        }
        return type == String.class
                ? text(component.getAnnotation(Text.class).value()).map(Object.class::cast)
                : any((Class<?>) type);
    }

    /** Of the lengths that SET asks for, and of others. */
    private static Arbitrary<String> text(Alphabet alphabet) {
        var characters =
                switch (alphabet) {
                    case NUMERIC -> Arbitraries.chars().numeric();
                    case BMP, VISIBLE_OR_BMP ->
                        Arbitraries.oneOf(
                                Arbitraries.chars().range(' ', '~'),
                                Arbitraries.chars().range('ぁ', '龥'));
                    default -> Arbitraries.chars().range(' ', '~');
                };
        return characters
                .list()
                .ofMaxSize(40)
                .flatMap(
                        all -> Arbitraries.of(4, 6, all.size()).map(size -> all.subList(0, Math.min(size, all.size()))))
                .map(all -> all.stream().map(String::valueOf).reduce("", String::concat));
    }

    private static Arbitrary<Integer> integers() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(-3, 400)), Tuple.of(1, Arbitraries.integers()));
    }

    private static Arbitrary<Bytes> octets() {
        return Arbitraries.of(20, 20, 32, 1, 0)
                .flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size))
                .map(Bytes::of);
    }
}
