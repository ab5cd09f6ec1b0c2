package kessai.der;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;

/** A type that is not made of others. */
record Primitive<J, A extends ASN1Primitive>(
        String name, int tag, Class<J> java, Class<A> asn1, Function<J, ASN1Primitive> writer, Function<A, J> reader)
        implements Asn1Type {

    private static final Primitive<Integer, ASN1Integer> INT =
            integer(Integer.class, ASN1Integer::new, found -> found.getValue().intValueExact());
    private static final Primitive<Long, ASN1Integer> LONG =
            integer(Long.class, ASN1Integer::new, found -> found.getValue().longValueExact());
    private static final Primitive<Boolean, ASN1Boolean> BOOLEAN = new Primitive<>(
            "BOOLEAN",
            BERTags.BOOLEAN,
            Boolean.class,
            ASN1Boolean.class,
            value -> ASN1Boolean.getInstance(value.booleanValue()),
            ASN1Boolean::isTrue);
    private static final Primitive<Bytes, ASN1OctetString> OCTETS = new Primitive<>(
            "OCTET STRING",
            BERTags.OCTET_STRING,
            Bytes.class,
            ASN1OctetString.class,
            value -> new DEROctetString(value.toByteArray()),
            found -> Bytes.of(found.getOctets()));
    private static final Primitive<BitString, ASN1BitString> BITS = new Primitive<>(
            "BIT STRING",
            BERTags.BIT_STRING,
            BitString.class,
            ASN1BitString.class,
            value -> new DERBitString(value.octets().toByteArray()),
            found -> new BitString(Bytes.of(found.getOctets())));
    private static final Primitive<Oid, ASN1ObjectIdentifier> OBJECT_IDENTIFIER = new Primitive<>(
            "OBJECT IDENTIFIER",
            BERTags.OBJECT_IDENTIFIER,
            Oid.class,
            ASN1ObjectIdentifier.class,
            value -> new ASN1ObjectIdentifier(value.dotted()),
            found -> new Oid(found.getId()));
    private static final Primitive<Instant, ASN1GeneralizedTime> TIME = new Primitive<>(
            "GeneralizedTime",
            BERTags.GENERALIZED_TIME,
            Instant.class,
            ASN1GeneralizedTime.class,
            value -> new ASN1GeneralizedTime(Times.print(value)),
            found -> Times.parse(found.getTimeString()));
    private static final Primitive<Null, ASN1Null> NULL = new Primitive<>(
            "NULL", BERTags.NULL, Null.class, ASN1Null.class, value -> DERNull.INSTANCE, found -> Null.NULL);

    private static final Map<Class<?>, Asn1Type> TYPES = Map.ofEntries(
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(BigInteger.class, integer(BigInteger.class, ASN1Integer::new, ASN1Integer::getValue)),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Bytes.class, OCTETS),
            Map.entry(BitString.class, BITS),
            Map.entry(Oid.class, OBJECT_IDENTIFIER),
            Map.entry(Instant.class, TIME),
            Map.entry(Null.class, NULL),
            Map.entry(Encoded.class, OpenType.ANY));

    static Optional<Asn1Type> of(Class<?> java) {
        return Optional.ofNullable(TYPES.get(java));
    }

    private static <J> Primitive<J, ASN1Integer> integer(
            Class<J> java, Function<J, ASN1Primitive> writer, Function<ASN1Integer, J> reader) {
        return new Primitive<>("INTEGER", BERTags.INTEGER, java, ASN1Integer.class, writer, reader);
    }

    @Override
    public ASN1Primitive write(Object value) {
        return writer.apply(java.cast(value));
    }

    @Override
    public Object read(ASN1Primitive found) {
        if (!accepts(found)) {
            throw Fault.unexpected(name, found);
        }
        try {
            return reader.apply(asn1.cast(found));
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException outside) {
            throw new Fault("is " + name + " outside what " + java.getSimpleName() + " holds");
        }
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return asn1.isInstance(found);
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.of(tag);
    }
}
