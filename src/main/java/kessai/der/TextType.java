package kessai.der;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.ASN1VisibleString;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNumericString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERVisibleString;

/** A string type with its alphabet, which Bouncy Castle does not check on reading. */
record TextType(
        String name,
        int tag,
        Alphabet alphabet,
        Class<? extends ASN1Primitive> asn1,
        Function<String, ASN1Primitive> writer)
        implements Asn1Type {

    private static final TextType VISIBLE = new TextType(
            "VisibleString", BERTags.VISIBLE_STRING, Alphabet.VISIBLE, ASN1VisibleString.class, DERVisibleString::new);
    private static final TextType BMP =
            new TextType("BMPString", BERTags.BMP_STRING, Alphabet.BMP, ASN1BMPString.class, DERBMPString::new);

    private static final Map<Alphabet, Asn1Type> TYPES = Map.of(
            Alphabet.VISIBLE,
            VISIBLE,
            Alphabet.BMP,
            BMP,
            Alphabet.NUMERIC,
            new TextType(
                    "NumericString",
                    BERTags.NUMERIC_STRING,
                    Alphabet.NUMERIC,
                    ASN1NumericString.class,
                    DERNumericString::new),
            Alphabet.IA5,
            new TextType("IA5String", BERTags.IA5_STRING, Alphabet.IA5, ASN1IA5String.class, DERIA5String::new),
            Alphabet.UTF8,
            new TextType("UTF8String", BERTags.UTF8_STRING, Alphabet.UTF8, ASN1UTF8String.class, DERUTF8String::new),
            Alphabet.VISIBLE_OR_BMP,
            new VisibleOrBmp());

    static Asn1Type of(Alphabet alphabet) {
        return Objects.requireNonNull(TYPES.get(alphabet));
    }

    @Override
    public ASN1Primitive write(Object value) {
        return writer.apply(checked((String) value));
    }

    @Override
    public Object read(ASN1Primitive found) {
        if (!accepts(found)) {
            throw Fault.unexpected(name, found);
        }
        try {
            return checked(((ASN1String) found).getString());
        } catch (IllegalArgumentException malformed) {
            throw new Fault("is no valid " + name);
        }
    }

    private String checked(String text) {
        if (!alphabet.has(text)) {
            throw new Fault("has characters that " + name + " does not have");
        }
        return text;
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return asn1.isInstance(found);
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.of(tag);
    }

    /** The CHOICE of both. One text has one encoding: as VisibleString if it can be, else as BMPString. */
    private record VisibleOrBmp() implements Asn1Type {

        @Override
        public ASN1Primitive write(Object value) {
            return (Alphabet.VISIBLE.has((String) value) ? VISIBLE : BMP).write(value);
        }

        @Override
        public Object read(ASN1Primitive found) {
            return (BMP.accepts(found) ? BMP : VISIBLE).read(found);
        }

        @Override
        public boolean accepts(ASN1Primitive found) {
            return VISIBLE.accepts(found) || BMP.accepts(found);
        }

        @Override
        public OptionalInt universalTag() {
            return OptionalInt.empty();
        }

        @Override
        public String name() {
            return "VisibleString or BMPString";
        }
    }
}
